package org.hongyan.web.common;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API, version 1. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
