package plumbline.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DrawdownTest {

  private static Drawdown drawdown(String... equities) {
    return Drawdown.of(Series.of(Curves.of(Duration.ofHours(1), equities)));
  }

  private static List<String> values(Drawdown drawdown) {
    return drawdown.series().samples().stream()
        .map(sample -> sample.value().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void itIsMeasuredFromTheHighestSoFar() {
    Drawdown drawdown = drawdown("100", "80", "120", "60", "90", "130");
    assertThat(values(drawdown)).containsExactly("0", "-20", "0", "-50", "-25", "0");
    assertThat(drawdown.inPercent()).isTrue();
  }

  @Test
  void moreThanAllCanBeLost() {
    assertThat(values(drawdown("100", "-50"))).containsExactly("0", "-150");
  }

  @Test
  void profitsThatStartAtNothingAreInPercentOnceTheyAreAboveIt() {
    Drawdown drawdown = drawdown("0", "50", "25");
    assertThat(values(drawdown)).containsExactly("0", "0", "-50");
    assertThat(drawdown.inPercent()).isTrue();
  }

  @Test
  void whatFallsFromAHighestThatIsNotAboveZeroIsAnAmount() {
    Drawdown below = drawdown("0", "-50", "-120", "-80");
    assertThat(values(below)).containsExactly("0", "-50", "-120", "-80");
    assertThat(below.inPercent()).isFalse();
    assertThat(values(drawdown("-10", "-20", "0", "-5", "10", "5")))
        .containsExactly("0", "-10", "0", "-5", "0", "-5");
  }

  @Test
  void whatOnlyRisesBelowZeroHasNone() {
    assertThat(values(drawdown("-20", "-10", "-10"))).containsExactly("0", "0", "0");
  }
}
