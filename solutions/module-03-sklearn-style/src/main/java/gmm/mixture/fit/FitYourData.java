package gmm.mixture.fit;

import gmm.kit.demo.ModuleCommand;

/** Adds {@code course fit}. */
public final class FitYourData implements ModuleCommand {

  /** Public for the service loader. */
  public FitYourData() {}

  @Override
  public String name() {
    return "fit";
  }

  @Override
  public Object command() {
    return new FitCommand();
  }
}
