package plumbline.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** The drawing as the service answers it. */
@OnEachDatabase
final class EquityRouteTest {
  private final Desk desk;
  private final Person owner;

  EquityRouteTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.somebody("draughtsman");
  }

  private String drawing(Object curve) {
    String body =
        Json.object(
            "strategy_name", "</title><script> \u00E9\u20AC",
            "total_trades", 0,
            "wins", 0,
            "losses", 0,
            "equity_curve", curve);
    long id = owner.client().post(owner.path("/backtests"), body).expect(201).id();
    return owner.path("/backtests/" + id + "/equity.svg");
  }

  private String drawing() {
    return drawing(Curves.ofMinutes(10));
  }

  @Test
  void itIsAnImage() {
    String path = drawing();
    for (String accepted : new String[] {"image/svg+xml", "*/*", "image/*, text/html;q=0.5"}) {
      Answer answer = owner.client().with("Accept", accepted).get(path).expect(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("image/svg+xml");
      Document svg = EquityDrawingTest.parse(answer.text());
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo("Equity of </title><script> \u00E9\u20AC");
      assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }
  }

  @Test
  void itsOwnStyleIsAllThatABrowserApplies() {
    assertThat(policy(owner.client().get(drawing()).expect(200)))
        .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    assertThat(policy(owner.client().get(owner.path("/backtests")).expect(200)))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  private static String policy(Answer answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  void withoutACurveThereIsNothingAndAReason() {
    Client client = owner.client().with("Accept", "image/svg+xml");
    for (String path : new String[] {drawing(null), drawing(new int[0])}) {
      assertThat(client.get(path).expectProblem(404).body().get("detail").textValue())
          .contains("no equity curve");
    }
  }

  @Test
  void whatGoesWrongIsAProblemForThoseWhoWantAnImageToo() {
    String path = drawing();
    Client client = owner.client().with("Accept", "image/svg+xml");
    client.get(owner.path("/backtests/987654321/equity.svg")).expectProblem(404);
    client.get(owner.path("/backtests/abc/equity.svg")).expectProblem(404);
    client.get(path + "?width=3").expectInvalidParameter("width");
    owner.client().with("Accept", "application/json").get(path).expectProblem(406);
    desk.anonymous().with("Accept", "image/svg+xml").get(path).expectProblem(401);
    desk.somebody("stranger").client().get(path).expectProblem(404);
  }

  @Test
  void itIsDescribedAsAnImage() {
    JsonNode answer =
        desk.anonymous()
            .get("/openapi.json")
            .body()
            .path("paths")
            .path("/api/workspaces/{ws}/backtests/{id}/equity.svg")
            .path("get")
            .path("responses")
            .path("200");
    assertThat(answer.path("content").fieldNames()).toIterable().containsExactly("image/svg+xml");
  }

  @Test
  void aViewerSeesIt() {
    Person viewer = desk.register();
    owner.takeIn(viewer, WorkspaceRole.VIEWER);
    viewer.client().get(drawing()).expect(200);
  }
}
