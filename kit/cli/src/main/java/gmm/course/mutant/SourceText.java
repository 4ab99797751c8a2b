package gmm.course.mutant;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A Java source that is in no file. */
final class SourceText extends SimpleJavaFileObject {

  private final String text;

  /**
   * @param type the full name of its class
   * @param text the whole
   */
  SourceText(String type, String text) {
    super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
