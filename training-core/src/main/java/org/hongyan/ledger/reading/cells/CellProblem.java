package org.hongyan.ledger.reading.cells;

import java.util.List;

/** Why a cell cannot be read: the code of a rule and what fills its text. */
public class CellProblem extends Exception {

  private final String code;
  private final transient List<Object> args;

  public CellProblem(String code, Object... args) {
    super(code, null, false, false);
    this.code = code;
    this.args = List.of(args);
  }

  public String code() {
    return code;
  }

  public List<Object> args() {
    return args == null ? List.of() : args;
  }
}
