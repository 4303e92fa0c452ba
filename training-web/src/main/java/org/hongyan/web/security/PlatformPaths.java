package org.hongyan.web.security;

import java.util.List;

/** What the platform itself answers: health, metrics and the description of the API. */
final class PlatformPaths {

  private static final List<String> ROOTS = List.of("/health", "/metrics", "/openapi");

  private PlatformPaths() {}

  static boolean is(String path) {
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }
}
