package gmm.digits.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import java.util.Optional;

/** From 5 components to 600 on MNIST, whose digits are more, and more different, than the small. */
public final class MnistComponentsDemo implements Demo {

  private static final double REG_COVAR = 0.1;

  /** Public for the service loader. */
  public MnistComponentsDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new MnistComponentsDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "mnist-components";
  }

  @Override
  public String title() {
    return "MNIST: up to 600 components";
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public Optional<String> needs() {
    return Optional.of("mnist");
  }

  @Override
  public void run(Gallery gallery) {
    ComponentCurves curves =
        ComponentCurves.of(
            MnistDigits.halves(MnistDigits.load(gallery.dataset("mnist")), 1), REG_COVAR);
    curves.figures(gallery);
    gallery.picture(
        "mnist-bic-and-accuracy.png",
        curves.picture("Mixtures of MNIST's codes, fitted without labels", 135, 0.4),
        "BIC is lowest at 5 to 100 components, by their kind; as names of digits, components get"
            + " better up to 200 if they are full, else up to the 600 that were tried.");
  }
}
