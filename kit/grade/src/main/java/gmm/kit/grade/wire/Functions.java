package gmm.kit.grade.wire;

import java.io.IOException;

/** What a function of the other side's becomes on this one. */
@FunctionalInterface
public interface Functions {

  /** Where none may come from: in the judge. */
  Functions NONE =
      (id, type, loader) -> {
        throw new Forged("a function from there");
      };

  /**
   * {@return an object that asks the other side}
   *
   * @param id the function's number in this call
   * @param type the interface it is called by
   * @param loader sees the course's classes
   * @throws IOException if none may come
   */
  Object caller(int id, Class<?> type, ClassLoader loader) throws IOException;
}
