package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryReportTest {

  private static MemoryResult flat(Footprint peak) {
    return new MemoryResult(
        Workload.FLAT, 1_000_000, 2, 10, 16_000_000, peak, 9_000_000, "-Xmx1g", 1.25);
  }

  @Test
  void what_is_mapped_data_does_not_count() {
    MemoryResult result = flat(new Footprint(215_000_000, 90_000_000, 125_000_000));
    assertThat(result.beyondData()).isEqualTo(199_000_000);
    assertThat(result.asLittleAsAsked()).isTrue();
    assertThat(MemoryReport.table(List.of(result)).get(1).split("\\s{2,}"))
        .containsExactly(
            "flat",
            "1,000,000 x 2",
            "5",
            "full",
            "16 MB",
            "215 MB",
            "199 MB",
            "200 MB",
            "90 MB",
            "125 MB",
            "9 MB",
            "1.25");
  }

  @Test
  void memory_of_ones_own_is_never_taken_for_data() {
    assertThat(flat(new Footprint(10_000_000, 9_000_000, 0)).beyondData()).isEqualTo(9_000_000);
  }

  @Test
  void more_than_asked_is_said() {
    assertThat(MemoryReport.table(List.of(flat(new Footprint(217_000_000, 0, 0)))))
        .contains("flat: takes more memory than asked.");
  }

  @Test
  void where_the_model_itself_is_large_nothing_is_asked() {
    Footprint peak = new Footprint(500_000_000, 400_000_000, 0);
    MemoryResult faces =
        new MemoryResult(Workload.FACES, 5_000, 150, 10, 6_000_000, peak, 0, "", 1);
    assertThat(faces.asLittleAsAsked()).isTrue();
    assertThat(MemoryReport.table(List.of(faces)).get(1)).contains("494 MB            -");
  }

  @Test
  void a_system_that_does_not_tell_is_no_breach() {
    MemoryResult result = flat(Footprint.UNKNOWN);
    assertThat(result.asLittleAsAsked()).isTrue();
    assertThat(MemoryReport.table(List.of(result)).get(1)).contains("unknown");
  }

  @Test
  void flags_beyond_the_launchers_are_told() {
    assertThat(MemoryReport.table(List.of(flat(Footprint.UNKNOWN))))
        .contains("flat: 10 iterations within -Xmx1g.");
  }

  @Nested
  class Sources {

    @Test
    void the_kernels_account_is_in_units_of_1024_bytes() {
      String status =
          """
          Name:	java
          VmPeak:	 9999999 kB
          VmHWM:	  120000 kB
          VmRSS:	  110000 kB
          RssAnon:	   80000 kB
          RssFile:	   30000 kB
          """;
      assertThat(Footprint.parsed(status))
          .isEqualTo(new Footprint(120_000 * 1024, 80_000 * 1024, 30_000 * 1024));
    }

    @Test
    void an_account_without_them_is_unknown() {
      assertThat(Footprint.parsed("Name:\tjava\n").known()).isFalse();
    }

    @Test
    void the_largest_of_each_part_is_kept() {
      assertThat(new Footprint(3, 2, 1).larger(new Footprint(1, 5, 0)))
          .isEqualTo(new Footprint(3, 5, 1));
    }

    @Test
    void the_heaps_peak_is_the_most_before_a_collection() {
      String log =
          """
          Using G1
          GC(0) Pause Young (Normal) (G1 Evacuation Pause) 17M->4M(384M) 6.769ms
          GC(1) Pause Young (Normal) (G1 Evacuation Pause) 152M->3M(384M) 8.429ms
          Heap
           garbage-first heap   total reserved 6172672K, committed 655360K, used 17119K [0x0, 0x1)
            region size 4096K, 44 young (180224K), 1 survivors (4096K)
           Metaspace       used 9403K, committed 9600K, reserved 1114112K
          """;
      assertThat(HeapLog.peak(log)).isEqualTo(152L << 20);
    }

    @Test
    void without_a_collection_it_is_what_all_generations_hold_at_the_end() {
      String log =
          """
          Heap
           def new generation   total 116160K, used 80523K [0x0, 0x1, 0x2)
            eden space 103296K,  76% used [0x0, 0x1, 0x2)
           tenured generation   total 258048K, used 1166K [0x0, 0x1, 0x2)
            the space 258048K,   0% used [0x0, 0x1, 0x2)
          """;
      assertThat(HeapLog.peak(log)).isEqualTo((80523 + 1166) * 1024);
    }
  }
}
