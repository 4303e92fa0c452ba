package org.hongyan.web.security;

/** Files that are the same for everybody: styles, scripts, pictures. */
final class StaticFiles {

  private StaticFiles() {}

  static boolean is(String path) {
    return path.startsWith("/resources/")
        || path.startsWith("/jakarta.faces.resource/")
        || path.equals("/favicon.ico")
        || path.equals("/robots.txt");
  }
}
