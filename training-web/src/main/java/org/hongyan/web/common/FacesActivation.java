package org.hongyan.web.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Makes Faces' own objects injectable. */
@FacesConfig
@ApplicationScoped
public class FacesActivation {}
