package gmm.kit.grade.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.SeededRandom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  /** A record that refuses some parts. */
  record Share(double value, int[] of) {
    Share {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("no share: " + value);
      }
    }
  }

  /** Made by a factory, its parts in private fields. */
  static final class Pair {
    private final double[] first;
    private final List<Share> second;

    private Pair(double[] first, List<Share> second) {
      this.first = first;
      this.second = second;
    }

    static Pair of(double[] first, List<Share> second) {
      return new Pair(first.clone(), List.copyOf(second));
    }
  }

  /** A builder, whose setters are called as its fields are. */
  public static final class Builder {
    private final int size;
    private double tolerance = 1;
    private Kind kind;

    public Builder(int size) {
      this.size = size;
    }

    public Builder tolerance(double value) {
      if (!(value > 0)) {
        throw new IllegalArgumentException("no tolerance: " + value);
      }
      tolerance = value;
      return this;
    }

    public Builder kind(Kind value) {
      kind = value;
      return this;
    }
  }

  enum Kind {
    ONE,
    OTHER
  }

  private final Forms forms =
      new Forms(getClass().getClassLoader(), name -> name.startsWith(getClass().getName() + "$"));

  private Exchange exchange() {
    return new Exchange(forms, Functions.NONE, 10_000);
  }

  private static DataInputStream in(Frames.Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private Object sentAndRead(Object value) throws IOException {
    Exchange from = exchange();
    return exchange().read(in(out -> from.write(out, value)));
  }

  @Test
  void numbers_arrays_and_the_courses_types_come_as_they_were() throws IOException {
    assertThat(sentAndRead(new double[][] {{1, Double.NaN}, {}, null}))
        .isEqualTo(new double[][] {{1, Double.NaN}, {}, null});
    assertThat(sentAndRead(new int[][][] {{{1}, {2, 3}}})).isEqualTo(new int[][][] {{{1}, {2, 3}}});
    assertThat(sentAndRead(new boolean[] {true, false})).isEqualTo(new boolean[] {true, false});
    assertThat(sentAndRead(List.of(1, 2L, 3.0, "four", true, Kind.OTHER)))
        .isEqualTo(List.of(1, 2L, 3.0, "four", true, Kind.OTHER));
    Share share = (Share) sentAndRead(new Share(0.5, new int[] {7}));
    assertThat(share.value()).isEqualTo(0.5);
    assertThat(share.of()).containsExactly(7);
    Pair pair = (Pair) sentAndRead(Pair.of(new double[] {1}, List.of(share)));
    assertThat(pair.first).containsExactly(1);
    assertThat(pair.second).hasSize(1);
    Builder builder = (Builder) sentAndRead(new Builder(3).tolerance(0.5).kind(Kind.ONE));
    assertThat(builder.size + builder.tolerance).isEqualTo(3.5);
    assertThat(builder.kind).isEqualTo(Kind.ONE);
    assertThat((Share[]) sentAndRead(new Share[] {share})).hasSize(1);
  }

  @Test
  void an_array_that_is_met_twice_is_the_same_array_there() throws IOException {
    double[] row = {1};
    double[][] read = (double[][]) sentAndRead(new double[][] {row, row});
    assertThat(read[0]).isSameAs(read[1]);
  }

  @Test
  void what_is_changed_there_is_changed_here_and_draws_are_drawn() throws IOException {
    double[][] rows = {{1, 2}, {3, 4}};
    SeededRandom random = SeededRandom.of(1);
    Exchange here = exchange();
    Exchange there = exchange();
    DataInputStream call =
        in(
            out -> {
              here.write(out, rows);
              here.write(out, random);
            });
    int sent = here.size();
    double[][] their = (double[][]) there.read(call);
    SeededRandom theirRandom = (SeededRandom) there.read(call);
    var before = there.snapshot(new Object[] {their, theirRandom});
    their[1][0] = 30;
    double next = theirRandom.nextDouble() + theirRandom.nextDouble();
    DataInputStream back =
        in(
            out -> {
              there.writeDraws(out, sent);
              there.writeChanges(out, before);
              there.write(out, their[1]);
            });
    assertThat(here.readDraws(back, sent, 100)).isEqualTo(2);
    here.readChanges(back, sent, new Object[] {rows, random});
    assertThat(here.read(back)).as("the answer is the argument's own row").isSameAs(rows[1]);
    assertThat(rows).isEqualTo(new double[][] {{1, 2}, {30, 4}});
    assertThat(random.state()).isEqualTo(theirRandom.state());
    assertThat(next).isPositive();
  }

  @Test
  void what_an_object_holds_cannot_be_changed_from_there() throws IOException {
    Share share = new Share(0.5, new int[] {7});
    Object[] given = {share};
    Exchange here = exchange();
    in(out -> here.write(out, share));
    int id = idOf(share.of(), here);
    DataInputStream overwritten = in(out -> change(out, id, exchange(), new int[] {8}));
    assertThatThrownBy(() -> here.readChanges(overwritten, here.size(), given))
        .isInstanceOf(Forged.class)
        .hasMessageContaining("no method can change");
    assertThat(share.of()).containsExactly(7);
  }

  private static int idOf(Object value, Exchange exchange) throws IOException {
    int id = 0;
    while (exchange.known(id) != value) {
      id++;
    }
    return id;
  }

  private static void change(DataOutputStream out, int id, Exchange there, Object now)
      throws IOException {
    out.writeInt(1);
    out.writeInt(id);
    there.write(out, now);
  }

  @Test
  void an_array_inside_an_object_that_was_answered_stays_closed() throws IOException {
    Set<Object> closed = new HashSet<>();
    Share share = new Share(0.5, new int[] {7});
    Exchange first = new Exchange(forms, Functions.NONE, 1000, closed);
    in(out -> first.write(out, share));
    int id = idOf(share.of(), first);
    DataInputStream answer =
        in(
            out -> {
              out.writeByte(Tag.KNOWN.ordinal());
              out.writeInt(id);
            });
    Object[] answered = {first.readAnswer(answer, first.size(), new Object[] {share})};
    assertThat(answered[0]).isSameAs(share.of());
    Exchange second = new Exchange(forms, Functions.NONE, 1000, closed);
    in(out -> second.write(out, answered[0]));
    DataInputStream back = in(out -> change(out, 0, exchange(), new int[] {8}));
    assertThatThrownBy(() -> second.readChanges(back, 1, answered)).isInstanceOf(Forged.class);
    assertThat(share.of()).containsExactly(7);
  }

  @Test
  void more_draws_than_allowed_are_forged() throws IOException {
    SeededRandom random = SeededRandom.of(1);
    Exchange here = exchange();
    in(out -> here.write(out, random));
    DataInputStream back =
        in(
            out -> {
              out.writeInt(1);
              out.writeInt(0);
              out.writeLong(Long.MAX_VALUE);
            });
    assertThatThrownBy(() -> here.readDraws(back, 1, 100)).isInstanceOf(Forged.class);
  }

  @Test
  void what_the_class_refuses_and_what_is_not_allowed_is_forged() throws IOException {
    DataInputStream refused =
        in(
            out -> {
              out.writeByte(Tag.OBJECT.ordinal());
              Frames.text(out, Share.class.getName());
              out.writeByte(Tag.DOUBLE.ordinal());
              out.writeDouble(2);
              out.writeByte(Tag.NULL.ordinal());
            });
    assertThatThrownBy(() -> exchange().read(refused)).isInstanceOf(Forged.class);
    DataInputStream foreign =
        in(
            out -> {
              out.writeByte(Tag.OBJECT.ordinal());
              Frames.text(out, "java.lang.ProcessBuilder");
            });
    assertThatThrownBy(() -> exchange().read(foreign))
        .isInstanceOf(Forged.class)
        .hasMessageContaining("no value of the course's");
    assertThatThrownBy(() -> sentAndRead(new Random(1))).isInstanceOf(IOException.class);
  }

  /** A list that holds the list before it a hundred times, and so on: small, but of 10^16 parts. */
  @Test
  void a_small_frame_does_not_become_a_large_value() throws IOException {
    DataInputStream bomb =
        in(
            out -> {
              out.writeByte(Tag.LIST.ordinal());
              out.writeInt(101);
              List<Integer> ids = new ArrayList<>();
              for (int level = 0; level < 8; level++) {
                out.writeByte(Tag.LIST.ordinal());
                out.writeInt(100);
                for (int i = 0; i < 100; i++) {
                  out.writeByte((level == 0 ? Tag.NULL : Tag.KNOWN).ordinal());
                  if (level > 0) {
                    out.writeInt(ids.getLast());
                  }
                }
                ids.add(level + 1);
              }
            });
    assertThatThrownBy(() -> exchange().read(bomb)).hasMessageContaining("more than");
  }

  @Test
  void no_bytes_at_all_do_more_than_throw() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(60)];
      random.nextBytes(bytes);
      bytes[0] = (byte) random.nextInt(Tag.values().length);
      try {
        exchange().read(new DataInputStream(new ByteArrayInputStream(bytes)));
      } catch (IOException e) {
        continue; // that is what it is for
      }
      assertThat(bytes).isNotEmpty();
    }
  }
}
