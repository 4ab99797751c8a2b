package gmm.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import gmm.kit.demo.Demo;
import gmm.kit.demo.Demos;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A demonstration that is not registered would be left out by {@code course demo}, silently. */
class DemosTest {

  @Test
  void every_demonstration_is_registered() {
    List<String> registered =
        Demos.in(Demo.class.getClassLoader()).stream().map(d -> d.getClass().getName()).toList();
    Stream<String> written =
        House.CLASSES.stream()
            .filter(c -> c.isAssignableTo(Demo.class) && !c.isInterface())
            .map(JavaClass::getName);
    assertThat(written)
        .as("demonstrations in META-INF/services/gmm.kit.demo.Demo of their module")
        .isNotEmpty()
        .isSubsetOf(registered);
  }
}
