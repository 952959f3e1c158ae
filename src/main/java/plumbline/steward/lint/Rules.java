package plumbline.steward.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules. */
public final class Rules {
  private final List<Rule> rules;

  /**
   * The rules of a database whose tables belong to tenants.
   *
   * @param tenantColumn the column that says to which
   */
  public Rules(String tenantColumn) {
    this.rules =
        List.of(
            new TableRewritten(),
            new RowsRead(),
            new DataLost(),
            new RowsRefuse(),
            new UnindexedForeignKey(),
            new RollbackMissing(),
            new RollbackUntrue(),
            new SeveralStatements(),
            new TextId(),
            new FloatingPoint(),
            new TimestampWithoutZone(),
            new SessionDecides(),
            new TenantKey(tenantColumn),
            new RequiredColumn(),
            new BlockingIndex());
  }

  /** What there is to know of each, by code. */
  public List<Help> help() {
    return Stream.concat(
            rules.stream().map(Rule::help), Stream.of(Numbers.help(), IdleAllowances.help()))
        .sorted(Comparator.comparing(Help::code))
        .toList();
  }

  /** What there is to know of one. */
  public Optional<Help> findHelp(String code) {
    return help().stream().filter(rule -> rule.code().equalsIgnoreCase(code)).findFirst();
  }

  /** What all of them have against a change, with what it says itself. */
  Stream<Verdict> check(Observation seen) {
    return rules.stream()
        .flatMap(
            rule ->
                rule.check(seen)
                    .map(offence -> Verdict.of(rule.help(), seen.change(), offence))
                    .map(
                        verdict ->
                            verdict.allowed(
                                seen.described()
                                    .allowances()
                                    .getOrDefault(rule.help().code(), ""))));
  }
}
