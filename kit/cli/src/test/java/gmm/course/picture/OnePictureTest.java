package gmm.course.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.demo.Demo;
import gmm.kit.demo.Gallery;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OnePictureTest {

  private final List<String> done = new ArrayList<>();

  private record Showing(Consumer<Gallery> what) implements Demo {

    @Override
    public int module() {
      return 1;
    }

    @Override
    public String name() {
      return "showing";
    }

    @Override
    public String title() {
      return "Showing";
    }

    @Override
    public void run(Gallery gallery) {
      what.accept(gallery);
    }
  }

  private static BufferedImage image(int width, int color) {
    BufferedImage image = new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, color);
    return image;
  }

  private void shows(Gallery gallery) {
    gallery.part(() -> gallery.picture("first.png", image(10, 1), "The first."));
    gallery.part(() -> gallery.picture("second.png", image(20, 2), "The second."));
    done.add("all");
  }

  @Test
  void the_demonstration_ends_where_its_picture_is_drawn() {
    assertThat(OnePicture.of(new Showing(this::shows), "first.png"))
        .hasValueSatisfying(
            shown -> {
              assertThat(shown.whatToSee()).isEqualTo("The first.");
              assertThat(shown.image().getWidth()).isEqualTo(10);
            });
    assertThat(done).isEmpty();
  }

  @Test
  void a_picture_that_it_does_not_show_is_none() {
    assertThat(OnePicture.of(new Showing(this::shows), "third.png")).isEmpty();
    assertThat(done).containsExactly("all");
  }

  @Test
  void two_pictures_are_the_same_only_where_every_pixel_is() {
    assertThat(new OwnPicture(image(10, 1), image(10, 1), "").differing()).isZero();
    assertThat(new OwnPicture(image(10, 1), image(10, 2), "").differing()).isEqualTo(0.01);
    assertThat(new OwnPicture(image(10, 1), image(20, 1), "").differing()).isEqualTo(1);
  }

  @Test
  void both_stand_side_by_side_or_below_each_other_where_they_are_wide() {
    BufferedImage square = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    BufferedImage wide = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
    BufferedImage beside = new OwnPicture(square, square, "").both();
    BufferedImage below = new OwnPicture(wide, wide, "").both();
    assertThat(beside.getWidth()).isGreaterThan(200);
    assertThat(beside.getHeight()).isBetween(100, 200);
    assertThat(below.getWidth()).isBetween(300, 400);
    assertThat(below.getHeight()).isGreaterThan(200);
  }
}
