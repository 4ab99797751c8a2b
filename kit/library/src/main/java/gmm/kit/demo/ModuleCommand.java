package gmm.kit.demo;

/**
 * A command that a module adds to the {@code course} command line.
 *
 * <p>An implementation is registered in {@code META-INF/services/gmm.kit.demo.ModuleCommand} and
 * has a public constructor without arguments.
 */
public interface ModuleCommand {

  /** {@return what is typed after {@code course}, small letters: {@code "animate"}} */
  String name();

  /** {@return a new object annotated as a picocli command} */
  Object command();
}
