package plumbline.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeriesTest {

  private static Series series(String... equities) {
    return Series.of(Curves.of(Duration.ofHours(1), equities));
  }

  private static List<String> values(Series series) {
    return series.samples().stream()
        .map(sample -> sample.value().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void theFirstOfEqualExtremesCounts() {
    Series series = series("1", "3", "0", "3", "0");
    assertThat(series.highest()).isSameAs(series.samples().get(1));
    assertThat(series.lowest()).isSameAs(series.samples().get(2));
  }

  @Test
  void aShortLineIsDrawnWhole() {
    Series series = Series.of(Curves.ofMinutes(960));
    assertThat(series.thinned(axis(series))).isSameAs(series);
  }

  @Test
  void aLongLineKeepsItsEndsAndExtremesInTheirOrder() {
    Series series = Series.of(Curves.ofMinutes(100_000));
    Series thinned = series.thinned(axis(series));
    assertThat(thinned.samples()).hasSizeBetween(900, 962);
    assertThat(series.samples()).containsSubsequence(thinned.samples());
    assertThat(thinned.first()).isEqualTo(series.first());
    assertThat(thinned.last()).isEqualTo(series.last());
    assertThat(thinned.lowest()).isEqualTo(series.lowest());
    assertThat(thinned.highest()).isEqualTo(series.highest());
  }

  @Test
  void eachColumnKeepsItsExtremes() {
    Series series = Series.of(Curves.ofMinutes(48_000));
    TimeAxis times = axis(series);
    List<Series.Sample> column =
        series.samples().stream().filter(sample -> times.column(sample.time(), 480) == 77).toList();
    assertThat(column).hasSizeBetween(99, 101);
    assertThat(series.thinned(times).samples())
        .contains(new Series(column).lowest(), new Series(column).highest());
  }

  @Test
  void manySamplesOfOneInstantAreThinnedToo() {
    String[] equities = new String[5_000];
    for (int index = 0; index < equities.length; index++) {
      equities[index] = BigDecimal.valueOf(index * 37L % 1_000).toPlainString();
    }
    Series series = Series.of(Curves.of(Duration.ZERO, equities));
    assertThat(values(series.thinned(axis(series)))).contains("0", "999").hasSizeLessThan(5);
  }

  private static TimeAxis axis(Series series) {
    return new TimeAxis(series.first().time(), series.last().time());
  }
}
