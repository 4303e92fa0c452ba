package org.hongyan.web.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce that PrimeFaces expects back with every form. Its own script adds it; pages without
 * that script put it into their forms themselves.
 */
@Named
@RequestScoped
public class FormNonce {

  private final FacesContext context;

  @Inject
  public FormNonce(FacesContext context) {
    this.context = context;
  }

  protected FormNonce() {
    this(null);
  }

  public String getValue() {
    return PrimeFacesContext.getCspState(context).getNonce();
  }
}
