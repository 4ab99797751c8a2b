package gmm.kit.grade.intake;

import gmm.kit.Folders;
import gmm.kit.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Files of a commit, read through git into a repository of ours: nothing is checked out, and no
 * setting or hook of the submission's is ever in force.
 */
final class GitObjects {

  private static final long PATIENCE_SECONDS = 60;
  private static final int MOST_LISTED = 32 << 20;
  private static final int LARGEST = 600 << 10;

  private final Path repository;
  private final Path errors;

  private GitObjects(Path folder) throws IOException {
    repository = folder.resolve("objects.git");
    errors = folder.resolve("errors");
    git("init", "--quiet", "--bare", repository.toString());
  }

  /** What an action needs a scratch folder for. */
  private interface Action {
    void in(Path folder) throws IOException;
  }

  private static void scratch(Action action) throws IOException {
    Path folder = Files.createTempDirectory("course-git-");
    try {
      action.in(folder);
    } finally {
      Folders.remove(folder);
    }
  }

  static void ofBundle(Path bundle, Sieve sieve) throws IOException {
    scratch(
        folder -> {
          GitObjects own = new GitObjects(folder);
          String file = bundle.toAbsolutePath().toString();
          own.git("fetch", "--quiet", "--no-tags", file, "+refs/*:refs/handed-in/*");
          String heads = new String(own.git("bundle", "list-heads", file), StandardCharsets.UTF_8);
          own.offer(
              head(heads.lines().toList())
                  .orElseThrow(() -> new InputException("the bundle holds no branch")),
              sieve);
        });
  }

  /** HEAD, or the only branch, or main, or master. */
  private static Optional<String> head(List<String> heads) {
    List<String> branches = heads.stream().filter(h -> h.contains(" refs/heads/")).toList();
    return Stream.of(" HEAD", " refs/heads/main", " refs/heads/master")
        .flatMap(end -> heads.stream().filter(h -> h.endsWith(end)))
        .findFirst()
        .or(() -> branches.size() == 1 ? Optional.of(branches.getFirst()) : Optional.empty())
        .map(h -> h.substring(0, h.indexOf(' ')))
        .filter(GitObjects::isHash);
  }

  private static boolean isHash(String text) {
    return text.matches("[0-9a-f]{40}([0-9a-f]{24})?");
  }

  /** Its objects are read from where they lie; its settings are not. */
  static void ofRepository(Path bare, Sieve sieve) throws IOException {
    BareRepository.refuseWhatLeadsOut(bare);
    String commit =
        headOf(bare)
            .orElseThrow(
                () -> new InputException("the repository has no branch that is checked out"));
    scratch(
        folder -> {
          GitObjects own = new GitObjects(folder);
          Path alternates = own.repository.resolve("objects/info/alternates");
          Files.createDirectories(alternates.getParent());
          Files.writeString(alternates, bare.toRealPath().resolve("objects") + "\n");
          own.offer(commit, sieve);
        });
  }

  private static Optional<String> headOf(Path bare) throws IOException {
    String head = first(bare.resolve("HEAD"));
    if (isHash(head)) {
      return Optional.of(head);
    }
    String ref = head.replaceFirst("^ref: ", "");
    if (!ref.matches("refs/heads/[\\w./-]{1,200}") || ref.contains("..")) {
      return Optional.empty();
    }
    Path loose = bare.resolve(ref);
    if (Files.isRegularFile(loose)) {
      return Optional.of(first(loose)).filter(GitObjects::isHash);
    }
    Path packed = bare.resolve("packed-refs");
    if (!Files.isRegularFile(packed) || Files.size(packed) > MOST_LISTED) {
      return Optional.empty();
    }
    return Files.readString(packed)
        .lines()
        .filter(line -> line.endsWith(" " + ref))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .filter(GitObjects::isHash)
        .findFirst();
  }

  private static String first(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(1000), StandardCharsets.ISO_8859_1).strip();
    }
  }

  private void offer(String commit, Sieve sieve) throws IOException {
    String listed = new String(git("ls-tree", "-r", "-l", "-z", commit), StandardCharsets.UTF_8);
    for (String line : listed.split("\0")) {
      int tab = line.indexOf('\t');
      String[] about = line.substring(0, Math.max(0, tab)).trim().split(" +");
      if (about.length < 4) {
        continue;
      }
      if (!about[0].startsWith("100")) {
        sieve.link(); // a link, or a module of another repository
      } else {
        String hash = about[2];
        boolean large = !about[3].matches("\\d{1,6}") || Integer.parseInt(about[3]) > LARGEST;
        sieve.file(line.substring(tab + 1), () -> large ? tooLarge() : blob(hash));
      }
    }
  }

  private static InputStream tooLarge() {
    return new ByteArrayInputStream(new byte[LARGEST]);
  }

  private InputStream blob(String hash) throws IOException {
    return new ByteArrayInputStream(git("cat-file", "blob", hash));
  }

  private byte[] git(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "core.hooksPath=/dev/null", "-c", "protocol.ext.allow=never"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    if (Files.isDirectory(repository)) {
      environment.put("GIT_DIR", repository.toString());
    }
    Process process = builder.start();
    Thread watch = Thread.ofVirtual().start(() -> endLate(process));
    try {
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readNBytes(MOST_LISTED);
      if (said.length == MOST_LISTED) {
        process.destroyForcibly();
      }
      if (process.waitFor() != 0) {
        throw new InputException("git cannot read it: " + lastWords());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("no longer wanted", e);
    } finally {
      process.destroyForcibly();
      watch.interrupt();
    }
  }

  private static void endLate(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      return; // it has ended
    }
  }

  private String lastWords() throws IOException {
    return Files.isRegularFile(errors)
        ? first(errors).lines().findFirst().orElse("it says nothing")
        : "it says nothing";
  }
}
