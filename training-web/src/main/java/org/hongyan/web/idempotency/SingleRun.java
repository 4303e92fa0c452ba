package org.hongyan.web.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.idempotency.OneTransaction;
import org.hongyan.idempotency.RequestMark;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.DatabaseAway;
import org.hongyan.web.security.Refusals;

/** Runs a request with a key as one transaction, or gives the answer of the run before. */
@ApplicationScoped
public class SingleRun {

  static final String REPLAYED = "Idempotency-Replayed";

  private static final Logger LOG = Logger.getLogger(SingleRun.class.getName());

  /** Each further attempt follows one that was undone meanwhile. */
  private static final int ATTEMPTS = 20;

  /** So many times it is run anew that lost against another transaction. */
  private static final int RUNS = 3;

  @Resource private UserTransaction transaction;
  private final KeyedRequests requests;
  private final Refusals refusals;

  @Inject
  public SingleRun(KeyedRequests requests, Refusals refusals) {
    this.requests = requests;
    this.refusals = refusals;
  }

  protected SingleRun() {
    this(null, null);
  }

  void once(
      RequestMark mark, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      begin();
      try {
        Optional<KeptAnswer> before = requests.take(mark);
        if (before.isPresent()) {
          rollback();
          replay(before.get(), response);
        } else if (!run(mark, request, response, chain, attempt < RUNS)) {
          continue;
        }
        return;
      } catch (RuleViolation reused) {
        rollback();
        refusals.problem(request, response, reused);
        return;
      } catch (PersistenceException notTaken) {
        if (KeyTaken.stillOpen(notTaken)) {
          break;
        }
        if (!KeyTaken.settled(notTaken)) {
          throw notTaken;
        }
      } finally {
        rollback();
      }
    }
    response.setHeader("Retry-After", "1");
    refusals.problem(request, response, 409, "IDEMPOTENCY_KEY_BUSY");
  }

  private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.location() != null) {
      response.setHeader("Location", answer.location());
    }
    response.getOutputStream().write(answer.body());
  }

  /**
   * Runs it.
   *
   * @param again whether it may be run anew
   * @return false where it lost against another transaction and should be
   */
  private boolean run(
      RequestMark mark,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      boolean again)
      throws IOException, ServletException {
    HeldAnswer answer = new HeldAnswer(response);
    boolean lost = false;
    OneTransaction.begin();
    try {
      chain.doFilter(request, answer);
    } catch (RuleViolation | PersistenceException fault) {
      throw new ServletException(fault);
    } finally {
      lost = OneTransaction.end();
    }
    if (lost && again) {
      return false;
    }
    if (!answer.done()) {
      rollback();
      answer.release();
    } else if (committed(mark, answer.kept())) {
      answer.release();
    } else {
      response.setHeader("Retry-After", "1");
      refusals.problem(request, response, 503, "NOT_COMMITTED");
    }
    return true;
  }

  /** Whether write and answer are in the database now; nothing of either is if not. */
  private boolean committed(RequestMark mark, KeptAnswer answer) {
    try {
      if (transaction.getStatus() != Status.STATUS_ACTIVE) {
        return false;
      }
      requests.keep(mark, answer);
      transaction.commit();
      return true;
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException
        | PersistenceException failure) {
      if (!DatabaseAway.caused(failure)) {
        LOG.log(Level.WARNING, "a write with a key could not be committed", failure);
      }
      return false;
    }
  }

  private void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rollback() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
