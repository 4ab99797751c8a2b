package gmm.kit.grade.ask;

/** What the body of an exercise's method is in the judge: a question to the other process. */
public final class Stub {

  private Stub() {}

  /**
   * {@return what the submission's method gives; what it throws comes through}
   *
   * @param type the class of the method
   * @param exercise its number
   * @param method its name
   * @param returns its type
   * @param parameters their types
   * @param receiver null where it is static
   * @param given as many as parameters
   * @throws Gone if no answer came, or none that can be
   */
  public static Object call(
      Class<?> type,
      String exercise,
      String method,
      Class<?> returns,
      Class<?>[] parameters,
      Object receiver,
      Object... given) {
    Question question =
        new Question(type, exercise, method, returns, parameters, receiver, given.clone());
    return Asker.current(type.getClassLoader()).ask(question);
  }
}
