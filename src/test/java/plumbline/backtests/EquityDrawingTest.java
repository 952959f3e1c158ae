package plumbline.backtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The drawing as a document, without a server. */
final class EquityDrawingTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private static String draw(String name, List<EquityPoint> points) {
    return EquityDrawing.of(new EquityCurve(name, points)).document();
  }

  /** Fails unless it is well-formed. */
  static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<String> texts(Document svg, String element) {
    NodeList found = svg.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> found.item(index).getTextContent())
        .toList();
  }

  @Test
  void aSmallCurveIsDrawnAsItAlwaysWas() throws IOException {
    String drawn =
        draw(
            "Breakout & pull-back",
            Curves.of(WEEK, "10000", "10400", "10150.5", "9880", "10920", "10610.25", "11240"));
    assertThat(drawn)
        .isEqualTo(Files.readString(Path.of("src/test/resources/golden/equity.svg"), UTF_8));
  }

  @Test
  void itSaysInWordsWhatItShows() {
    Document svg = parse(draw("Breakout", Curves.of(WEEK, "10000", "12000", "9000", "11000")));
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("equity-title equity-description");
    assertThat(texts(svg, "title")).containsExactly("Equity of Breakout");
    assertThat(texts(svg, "desc"))
        .containsExactly(
            "From 1 Jan 2024 to 22 Jan 2024 UTC, equity went from 10,000.00 to 11,000.00. It was highest on"
                + " 8 Jan 2024, at 12,000.00, and lowest on 15 Jan 2024, at 9,000.00. The deepest drawdown,"
                + " 25.00 % below the highest equity so far, was on 15 Jan 2024.");
    assertThat(texts(svg, "text")).contains("high 12,000.00", "low 9,000.00", "\u221225.00 %");
  }

  @Test
  void aDrawdownBelowZeroIsSaidToBeAnAmount() {
    Document svg = parse(draw("Loser", Curves.of(WEEK, "0", "-50", "-120", "-80")));
    assertThat(texts(svg, "desc").get(0))
        .endsWith(
            "The deepest drawdown, 120.00 below the highest equity so far, which was not above zero, was"
                + " on 15 Jan 2024.");
    assertThat(texts(svg, "text"))
        .contains(
            "Drawdown from the highest equity so far, as an amount: that was not above zero",
            "\u2212120.00")
        .noneMatch(text -> text.contains("%"));
    assertThat(texts(parse(draw("Winner", Curves.of(WEEK, "100", "50"))), "text"))
        .contains("Drawdown from the highest equity so far", "\u221250.00 %");
  }

  @Test
  void itRefersToNothingAndRunsNothing() {
    String drawn = draw("Breakout", Curves.of(WEEK, "1", "2"));
    assertThat(drawn.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("<script", "href", "url(", "@import", "http", "onload");
    assertThat(drawn).contains("@media (prefers-color-scheme: dark)");
  }

  @Test
  void aNameIsTextWhateverItHolds() {
    String name = "</title><script>alert(1)</script> \"&amp;'\u0001\uFFFE\u20AC\uD83D\uDCC8]]>";
    Document svg = parse(draw(name, Curves.of(WEEK, "1", "2")));
    assertThat(texts(svg, "script")).isEmpty();
    assertThat(texts(svg, "title"))
        .containsExactly(
            "Equity of " + name.replace('\u0001', '\uFFFD').replace('\uFFFE', '\uFFFD'));
  }

  @Test
  void aLongNameIsCutInTheDrawingAndWholeInItsTitle() {
    String name = "\uD83D\uDCC8".repeat(100);
    Document svg = parse(draw(name, Curves.of(WEEK, "1", "2")));
    assertThat(texts(svg, "title")).containsExactly("Equity of " + name);
    assertThat(texts(svg, "text")).contains("\uD83D\uDCC8".repeat(72) + "\u2026");
  }

  @Test
  void curvesWithoutLengthOrHeightAreDrawnToo() {
    assertThat(texts(parse(draw("One", Curves.of(WEEK, "10000"))), "desc").get(0))
        .contains("There was no drawdown.");
    parse(draw("Flat", Curves.of(WEEK, "10000", "10000", "10000")));
    parse(draw("At once", Curves.of(Duration.ZERO, "10000", "9000", "11000")));
    parse(draw("Nothing", Curves.of(WEEK, "0", "0")));
    parse(draw("A nanosecond", Curves.of(Duration.ofNanos(1), "1", "2")));
    parse(draw("Debts", Curves.of(WEEK, "-5", "-900000000000.12345678", "-1")));
    parse(draw("Dust", Curves.of(WEEK, "0.00000001", "-999999999999", "999999999999")));
  }

  @Test
  void aLongCurveMakesNoLargeDrawing() {
    List<EquityPoint> points = Curves.ofMinutes(100_000);
    String drawn = draw("Long", points);
    assertThat(drawn.length()).isLessThan(80_000);
    assertThat(texts(parse(drawn), "text")).contains("low 1,234.56");
  }
}
