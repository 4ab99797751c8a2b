package gmm.course.handout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The course's parent pom, turned into a handout's: another version, one more repository. */
final class HandoutPom {

  private static final Pattern REVISION = Pattern.compile("<revision>([^<]+)</revision>");
  private static final String REPOSITORY =
      """
        <repositories>
          <!-- the solved modules and the known mistakes, as binaries, and the sources of what is given -->
          <repository>
            <id>course-handout</id>
            <url>file:///${maven.multiModuleProjectDirectory}/%s</url>
            <releases>
              <checksumPolicy>ignore</checksumPolicy>
            </releases>
            <snapshots>
              <enabled>false</enabled>
            </snapshots>
          </repository>
        </repositories>

        <build>
      """;

  private final String text;

  HandoutPom(String text) {
    this.text = text;
  }

  String version() {
    Matcher revision = REVISION.matcher(text);
    if (!revision.find()) {
      throw new IllegalStateException("the parent pom has no property revision");
    }
    return revision.group(1);
  }

  String of(String version) {
    String versioned =
        REVISION
            .matcher(text)
            .replaceFirst("<revision>" + Matcher.quoteReplacement(version) + "</revision>");
    int build = versioned.indexOf("  <build>\n");
    if (build < 0) {
      throw new IllegalStateException("the parent pom has no build");
    }
    return versioned.substring(0, build)
        + REPOSITORY.formatted(FileRepository.FOLDER)
        + versioned.substring(build + "  <build>\n".length());
  }
}
