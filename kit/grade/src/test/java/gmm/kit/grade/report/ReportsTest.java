package gmm.kit.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.Catalogue;
import gmm.kit.grade.report.Mark.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {

  private static Sheet sheet(String id, String gave) {
    Answer answer = new Answer("a test", "f", "X.f(n = 3)", gave);
    Mark mark = new Mark("2.3", Standing.WRONG, List.of(), "said", List.of(answer));
    return new Sheet(id, id, null, 0, List.of(), List.of(mark));
  }

  private static ClassReport report(boolean safe, Sheet... sheets) {
    return new ClassReport(
        List.of(sheets),
        List.of(Catalogue.course().get("2.3")),
        Weights.even(),
        List.of("They ran in a process."),
        safe);
  }

  @Test
  void the_same_wrong_answers_stand_together_the_most_frequent_first() {
    List<Cluster> clusters =
        Cluster.of(List.of(sheet("a", "1"), sheet("b", "2"), sheet("c", "2"), sheet("d", "3")));
    assertThat(clusters.stream().map(Cluster::ids))
        .containsExactly(List.of("b", "c"), List.of("a"), List.of("d"));
    assertThat(ClassPage.of(report(true, sheet("b", "2"), sheet("c", "2"))))
        .contains("2 × 2.3: X.f(n = 3) gave 2 (b, c)");
  }

  @Test
  void what_is_explained_is_in_no_cluster() {
    Mark mark = new Mark("2.3", Standing.WRONG, List.of(), "said");
    assertThat(Cluster.of(List.of(new Sheet("a", "a", null, 0, List.of(), List.of(mark)))))
        .isEmpty();
  }

  @Test
  void the_class_page_begins_with_it_where_submissions_could_read_the_solutions() {
    String unsafe = ClassPage.of(report(false, sheet("a", "1")));
    assertThat(unsafe).contains("could read the solutions. They ran in a process.");
    assertThat(ClassPage.of(report(true, sheet("a", "1")))).doesNotContain("could read");
  }

  @Test
  void cells_are_quoted_and_none_is_a_formula() {
    for (String bad : new String[] {"=1+1", "+1", "-1", "@A1", "  =1", "\t=1", "\uff1d1"}) {
      Sheet odd = new Sheet("id", bad, "\"so\",\n=2\u0085\uffff", 0, List.of(), List.of());
      String row = GradesCsv.of(report(true, odd)).lines().toList().get(1);
      assertThat(row).startsWith("\"id\",\"'").endsWith(",\"\"\"so\"\", =2??\"");
    }
  }
}
