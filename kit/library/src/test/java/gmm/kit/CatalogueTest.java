package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue course = Catalogue.course();

  private String refusal(String number) {
    try {
      course.get(number);
    } catch (InputException e) {
      return e.getMessage();
    }
    throw new AssertionError("there is an exercise " + number);
  }

  @Test
  void an_unknown_number_is_told_with_the_exercises_of_the_module_that_was_meant() {
    int last = course.of(Module.LIKELIHOOD).size();
    assertThat(refusal("1.99")).endsWith("module 1, Likelihood, has 1.1 to 1." + last + ".");
    assertThat(refusal("1.99")).doesNotContain("2.1", "yet");
  }

  @Test
  void an_unknown_module_is_told_with_the_modules() {
    assertThat(refusal("9.9")).contains("1 (Likelihood)", "5 (Faces)").doesNotContain("1.1");
  }

  @Test
  void what_is_no_number_is_told_with_the_form() {
    assertThat(refusal("EM")).contains("\"EM\"").contains("2.3");
  }

  @Test
  void a_number_that_is_planned_is_not_in_the_course_yet() {
    for (Module module : Module.values()) {
      for (int place = 1; place < 100; place++) {
        String number = module.number() + "." + place;
        if (course.find(number).isEmpty()) {
          String reason = course.isPlanned(number) ? "is not in this course yet" : "does not exist";
          assertThat(refusal(number)).startsWith("Exercise " + number + " " + reason);
        } else {
          assertThat(course.isPlanned(number)).as(number).isFalse();
        }
      }
    }
  }

  @Test
  void what_lies_between_two_exercises_of_a_module_is_planned() {
    for (Module module : Module.values()) {
      int last = ExerciseNumber.place(course.of(module).getLast().number());
      for (int place = 1; place < last; place++) {
        String number = module.number() + "." + place;
        assertThat(course.find(number).isPresent() || course.isPlanned(number)).as(number).isTrue();
      }
    }
  }

  @Test
  void what_an_exercise_needs_exists() {
    assertThatThrownBy(() -> course.allNeedsOf("9.9")).isInstanceOf(InputException.class);
    course.all().forEach(e -> assertThat(course.allNeedsOf(e.number())).doesNotContain(e.number()));
  }
}
