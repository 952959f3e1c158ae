package plumbline.steward.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.steward.changelog.DescribedChange;

/** A change allows itself what it does not do, or does not say why. */
public final class IdleAllowances {
  private static final Pattern CODE = Pattern.compile("PL\\d+");

  private final Rules rules;

  public IdleAllowances(Rules rules) {
    this.rules = rules;
  }

  static Help help() {
    return Help.of(
        "PL016",
        "allowance without a reason or without an effect",
        "nobody knows why the rule was switched off, or it hides what comes later",
        "say why, or take it out");
  }

  /**
   * Finds them; where a change was looked at on several engines, one on which it has an effect is
   * enough.
   */
  public List<Verdict> find(List<Judgement> judgements) {
    List<Verdict> idle = new ArrayList<>();
    judgements.stream()
        .flatMap(judgement -> judgement.changes().stream())
        .distinct()
        .forEach(
            change ->
                change
                    .allowances()
                    .forEach(
                        (code, reason) -> {
                          if (CODE.matcher(code).matches()) {
                            String fault = fault(change, code, reason, judgements);
                            if (!fault.isEmpty()) {
                              idle.add(
                                  Verdict.of(help(), change.change(), Offence.ofChange(fault)));
                            }
                          }
                        }));
    return idle;
  }

  private String fault(
      DescribedChange change, String code, String reason, List<Judgement> judgements) {
    if (reason.isEmpty()) {
      return "allows " + code + " without a reason";
    }
    Optional<Help> rule = rules.findHelp(code);
    if (rule.isEmpty()) {
      return "allows " + code + ", which is no rule";
    }
    List<Judgement> asked =
        judgements.stream().filter(judgement -> judgement.hasAsked(rule.get(), change)).toList();
    boolean needed =
        asked.stream()
            .flatMap(judgement -> judgement.verdicts().stream())
            .anyMatch(
                verdict ->
                    verdict.rule().code().equals(code) && verdict.change().equals(change.change()));
    return needed || asked.isEmpty() ? "" : "allows " + code + ", which it does not break";
  }
}
