package gmm.kit.grade.report;

import gmm.kit.grade.wire.Texts;

/** Pages that show words from outside. */
final class Html {

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 75em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: .2em .5em; }
      td.right { background: #b7e1cd; } td.wrong, td.crashed, td.endless { background: #f4c7c3; }
      td.waiting { background: #fce8b2; } td.none { background: #eee; } td.not { background: #e6d5f5; }
      pre { white-space: pre-wrap; background: #f6f6f6; padding: .6em; }
      """;

  private static final int LONGEST = 20_000;

  private Html() {}

  /** The text in HTML or XML, an attribute's value too, without what neither can hold. */
  static String escaped(String text) {
    return Texts.plain(text, LONGEST)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String page(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    <h1>%s</h1>
    %s</html>
    """
        .formatted(escaped(title), STYLE, escaped(title), body);
  }

  static String kind(Standing standing) {
    return switch (standing) {
      case RIGHT -> "right";
      case WAITING -> "waiting";
      case NOT_WRITTEN -> "none";
      case WRONG -> "wrong";
      case ENDLESS -> "endless";
      case CRASHED -> "crashed";
      case NOT_COMPILED, NOT_JUDGED -> "not";
    };
  }
}
