// Given: nothing to write here.
package gmm.em.demo;

import gmm.em.demo.Animation.Look;
import gmm.em.demo.Animation.Mode;
import gmm.kit.data.TrueMixture;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** EM and k-means at work on random Gaussians; {@link AnimateCommand} has all the options. */
public final class AnimationDemo implements Demo {

  private static final int ITERATIONS = 30;

  /** Public for the service loader. */
  public AnimationDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new AnimationDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "animation";
  }

  @Override
  public String title() {
    return "EM and k-means at work";
  }

  @Override
  public void run(Gallery gallery) {
    RandomGenerator random = Sketch.random(8);
    TrueMixture truth = TrueMixture.random(5, 10, random);
    Animation animation =
        new Animation(
            "600 points from 5 Gaussians",
            truth.sample(600, random).rows(),
            Optional.of(truth),
            Mode.BOTH,
            5,
            ITERATIONS,
            6,
            Look.everything(),
            3);
    gallery.file(
        "em.gif",
        file -> animation.writeTo(file, line -> {}),
        "From the same five points EM's ellipses stretch, turn and slide until they lie on the"
            + " dashed ones; k-means, on the right, settles in a few steps and cuts straight.");
    AnimationFrames frames = animation.frames();
    gallery.picture(
        "em-steps.png",
        AnimationFrames.still(
            "EM on 600 points",
            List.of(frames.emAt(0), frames.emAt(2), frames.emAt(8), frames.emAt(ITERATIONS))),
        "The start, and after 2, 8 and 30 iterations: most of the way is done early, the last"
            + " details take long.");
    gallery.say(frames.line(0));
    gallery.say(frames.line(ITERATIONS));
  }
}
