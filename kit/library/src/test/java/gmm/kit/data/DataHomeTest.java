package gmm.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataHomeTest {

  private static final Path USER = Path.of("ada");

  private static String folder(String system, Map<String, String> environment) {
    return DataHome.folder(environment::get, system, USER).toString().replace('\\', '/');
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,      ada/.cache/gmm-course",
    "FreeBSD,    ada/.cache/gmm-course",
    "Mac OS X,   ada/Library/Caches/gmm-course",
    "Windows 11, ada/AppData/Local/gmm-course"
  })
  void without_any_variable_it_is_where_the_system_keeps_caches(String system, String folder) {
    assertThat(folder(system, Map.of())).isEqualTo(folder);
  }

  @Test
  void the_systems_own_variable_moves_it() {
    Map<String, String> both = Map.of("XDG_CACHE_HOME", "/big/cache", "LOCALAPPDATA", "/l/data");
    assertThat(folder("Linux", both)).isEqualTo("/big/cache/gmm-course");
    assertThat(folder("Windows 10", both)).isEqualTo("/l/data/gmm-course");
    assertThat(folder("Mac OS X", both)).isEqualTo("ada/Library/Caches/gmm-course");
  }

  @Test
  void a_relative_or_empty_cache_folder_is_ignored() {
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "cache")))
        .isEqualTo("ada/.cache/gmm-course");
    assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", " "))).isEqualTo("ada/.cache/gmm-course");
  }

  @Test
  void the_courses_own_variable_names_the_folder_itself() {
    Map<String, String> set = Map.of(DataHome.VARIABLE, "/data", "XDG_CACHE_HOME", "/big/cache");
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertThat(folder(system, set)).isEqualTo("/data");
    }
  }
}
