package plumbline.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueAxisTest {

  private static ValueAxis axis(String lowest, String highest) {
    return ValueAxis.across(new BigDecimal(lowest), new BigDecimal(highest), 5, "");
  }

  private static List<String> labels(ValueAxis axis) {
    return axis.marks().stream().map(axis::label).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "9880; 11240; 9,500|10,000|10,500|11,000|11,500",
        "0; 100; 0|20|40|60|80|100",
        "0; 10; 0|2|4|6|8|10",
        "-7; 3; \u22128|\u22126|\u22124|\u22122|0|2|4",
        "0.0001; 0.0009; 0.0000|0.0002|0.0004|0.0006|0.0008|0.0010",
        "1.05; 1.15; 1.04|1.06|1.08|1.10|1.12|1.14|1.16",
        "0; 12; 0.0|2.5|5.0|7.5|10.0|12.5",
        "0; 1000000000000; 0|200,000,000,000|400,000,000,000|600,000,000,000|800,000,000,000|1,000,000,000,000",
        "500; 500; 440|460|480|500|520|540|560",
        "0; 0; \u22120.10|\u22120.05|0.00|0.05|0.10"
      })
  void marksAreRoundNumbersAroundTheValues(String lowest, String highest, String marks) {
    assertThat(String.join("|", labels(axis(lowest, highest)))).isEqualTo(marks);
  }

  @Test
  void bothEndsHaveTheirPlace() {
    ValueAxis axis = axis("9880", "11240");
    assertThat(axis.share(new BigDecimal("9500"))).isEqualByComparingTo("0");
    assertThat(axis.share(new BigDecimal("10500"))).isEqualByComparingTo("0.5");
    assertThat(axis.share(new BigDecimal("11500"))).isEqualByComparingTo("1");
  }

  @Test
  void amountsAreFinerThanMarksAndHaveTheUnit() {
    ValueAxis axis = ValueAxis.across(new BigDecimal("-0.07"), BigDecimal.ZERO, 3, " %");
    assertThat(axis.label(new BigDecimal("-0.05"))).isEqualTo("\u22120.050 %");
    assertThat(axis.amount(new BigDecimal("-0.06999"))).isEqualTo("\u22120.0700 %");
    assertThat(axis("9880", "11240").amount(new BigDecimal("9999.995"))).isEqualTo("10,000.00");
  }
}
