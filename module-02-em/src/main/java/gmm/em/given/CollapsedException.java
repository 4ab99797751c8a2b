// Given: nothing to write here.
package gmm.em.given;

/** A component of a mixture has no samples left, or no extent in some direction. */
public final class CollapsedException extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  private final int component;

  /**
   * @param component its index
   * @param what has become of it: "has lost all its samples"
   * @param cause what failed underneath, or null
   */
  public CollapsedException(int component, String what, Throwable cause) {
    super(
        "component %d %s: increase the regularization, use fewer components, or start it again"
            .formatted(component, what));
    initCause(cause);
    this.component = component;
  }

  /** {@return the index of the component} */
  public int component() {
    return component;
  }
}
