package plumbline.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeAxisTest {

  private static TimeAxis axis(String from, String to) {
    return new TimeAxis(Instant.parse(from), Instant.parse(to));
  }

  private static String labels(TimeAxis axis) {
    return axis.marks().stream().map(TimeAxis.Mark::label).collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-01-01T00:00:00Z; 2024-01-01T00:00:04Z; 00:00:00|00:00:01|00:00:02|00:00:03|00:00:04",
        "2024-01-01T09:58:00Z; 2024-01-01T11:31:00Z; 10:00|10:15|10:30|10:45|11:00|11:15|11:30",
        "2024-02-28T20:00:00Z; 2024-02-29T16:00:00Z; 28 Feb 21:00|29 Feb 00:00|29 Feb 03:00|29 Feb 06:00|29 Feb 09:00|29 Feb 12:00|29 Feb 15:00",
        "2024-01-01T00:00:00Z; 2024-02-12T00:00:00Z; 1 Jan|8 Jan|15 Jan|22 Jan|29 Jan|5 Feb|12 Feb",
        "2023-11-15T00:00:00Z; 2024-06-20T00:00:00Z; Dec 2023|Jan 2024|Feb 2024|Mar 2024|Apr 2024|May 2024|Jun 2024",
        "1998-06-01T00:00:00Z; 2024-06-01T00:00:00Z; 2000|2005|2010|2015|2020",
        "0001-01-01T00:00:00Z; 9999-12-31T23:59:59Z; 2000|4000|6000|8000"
      })
  void marksAreWhatPeopleCountIn(String from, String to, String marks) {
    assertThat(labels(axis(from, to))).isEqualTo(marks);
  }

  @Test
  void anInstantIsShownWhole() {
    TimeAxis axis = axis("2024-03-05T06:07:08Z", "2024-03-05T06:07:08Z");
    assertThat(labels(axis)).isEqualTo("5 Mar 2024 06:07:08");
    assertThat(axis.share(axis.from())).isEqualByComparingTo("0.5");
  }

  @Test
  void theLastInstantIsInTheLastColumn() {
    TimeAxis axis = axis("2024-01-01T00:00:00Z", "2024-01-01T00:00:10Z");
    assertThat(axis.column(axis.from(), 10)).isZero();
    assertThat(axis.column(Instant.parse("2024-01-01T00:00:04.999999999Z"), 10)).isEqualTo(4);
    assertThat(axis.column(axis.to(), 10)).isEqualTo(9);
  }
}
