package plumbline.furnish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "alerts,alert", "price_alerts,price_alert", "entries,entry", "batches,batch", "classes,class",
    "statuses,status", "boxes,box", "gear,gear", "prices,price", "address,address"
  })
  void aTableHoldsObjectsOfTheSingular(String plural, String singular) {
    assertThat(Names.singular(plural)).isEqualTo(singular);
  }
}
