package gmm.em.demo;

import gmm.kit.demo.ModuleCommand;

/** Adds {@code course animate}. */
public final class Animate implements ModuleCommand {

  /** Public for the service loader. */
  public Animate() {}

  @Override
  public String name() {
    return "animate";
  }

  @Override
  public Object command() {
    return new AnimateCommand();
  }
}
