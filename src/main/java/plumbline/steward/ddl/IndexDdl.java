package plumbline.steward.ddl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

/**
 * Indexes, built and dropped while others write. One that changes is built under another name and
 * takes the old one's place when it is ready.
 */
final class IndexDdl implements ObjectDdl<Index> {
  private final Tables tables;
  private final Duplicates duplicates;

  IndexDdl(Tables tables) {
    this.tables = tables;
    this.duplicates = new Duplicates(tables);
  }

  @Override
  public Way way(Index found, Index expected) {
    boolean moves =
        found.attachedTo() != null
            && !found.attachedTo().equals(expected.attachedTo())
            && !tables.leavesItsParent(found.relation());
    boolean together = isDivided(found) || isDivided(expected) || found.attachedTo() != null;
    boolean changes = !found.definition().equals(expected.definition());
    return moves || (changes && together) ? Way.REPLACE : Way.ALTER;
  }

  /** An index of a partitioned table is made of those of the partitions. */
  private static boolean isDivided(Index index) {
    return index.definition().startsWith(" ON ONLY ", head(index).length());
  }

  private static String head(Index index) {
    return (isUnique(index) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + Names.identifier(index.id().name());
  }

  private static boolean isUnique(Index index) {
    return index.definition().startsWith("CREATE UNIQUE ");
  }

  @Override
  public List<Step> create(Index index) {
    List<Step> steps = new ArrayList<>();
    steps.add(built(index));
    addStatistics(List.of(), index, steps);
    return steps;
  }

  private Step built(Index index) {
    if (tables.isNew(index.relation()) && index.relation().kind() == Kind.MATERIALIZED_VIEW) {
      return Step.slow(index.id(), index.definition(), Hazard.MAY_FAIL_ON_DATA);
    }
    if (!isDivided(index) && !tables.isNew(index.relation())) {
      return built(index, index.id().name());
    }
    Step whole = Step.quick(index.id(), index.definition());
    return duplicates.ruledOut(
        whole, index.id(), index.definition(), index.relation(), Names.of(index.relation()));
  }

  /** A key may be there twice, not be computable, or be too long. */
  private static Step built(Index index, String name) {
    String head = isUnique(index) ? "CREATE UNIQUE INDEX" : "CREATE INDEX";
    String rest = index.definition().substring(head(index).length());
    String sql = head + " CONCURRENTLY " + Names.identifier(name) + rest;
    return online(index.id(), sql, Hazard.MAY_FAIL_ON_DATA);
  }

  /** A statement for whose lock nobody else waits. */
  private static Step online(ObjectId subject, String sql, Hazard... hazards) {
    return new Step(subject, sql, Set.of(hazards), Duration.ZERO, Duration.ZERO);
  }

  /** What a build that was broken off may have left under a name. */
  static Step dropped(ObjectId subject, String name) {
    return online(
        subject, "drop index concurrently if exists " + Names.qualified(subject.schema(), name));
  }

  private static void addStatistics(List<String> found, Index expected, List<Step> steps) {
    for (String target : expected.statistics()) {
      if (!found.contains(target)) {
        int equals = target.indexOf('=');
        steps.add(
            statistics(expected.id(), target.substring(0, equals), target.substring(equals + 1)));
      }
    }
  }

  private static Step statistics(ObjectId index, String column, String target) {
    return Step.quick(
        index,
        "alter index %s alter column %s set statistics %s"
            .formatted(Names.of(index), column, target));
  }

  /** Makes an index a part of that of the partitioned table; nothing happens where it is one. */
  static Step attach(ObjectId part, ObjectId whole) {
    return Step.quick(
        part, "alter index %s attach partition %s".formatted(Names.of(whole), Names.of(part)));
  }

  @Override
  public List<Step> alter(Index found, Index expected) {
    List<Step> steps = new ArrayList<>();
    boolean rebuilt = !found.definition().equals(expected.definition());
    if (rebuilt) {
      steps.addAll(swap(expected));
    } else if (!found.valid() && expected.valid() && !isDivided(expected)) {
      steps.addAll(drop(found));
      steps.add(built(expected));
      rebuilt = true;
    }
    if (!rebuilt) {
      resetStatistics(found, expected, steps);
    }
    addStatistics(rebuilt ? List.of() : found.statistics(), expected, steps);
    return steps;
  }

  private static void resetStatistics(Index found, Index expected, List<Step> steps) {
    List<String> columns = expected.statistics().stream().map(IndexDdl::column).toList();
    found.statistics().stream()
        .map(IndexDdl::column)
        .filter(column -> !columns.contains(column))
        .forEach(column -> steps.add(statistics(expected.id(), column, "-1")));
  }

  private static String column(String target) {
    return target.substring(0, target.indexOf('='));
  }

  private List<Step> swap(Index expected) {
    ObjectId id = expected.id();
    String temporary = TemporaryName.of(id.name());
    String other = Names.qualified(id.schema(), temporary);
    return List.of(
        dropped(id, temporary),
        built(expected, temporary),
        online(id, "drop index concurrently if exists " + Names.of(id)),
        Step.quick(
            id, "alter index %s rename to %s".formatted(other, Names.identifier(id.name()))));
  }

  @Override
  public List<Step> drop(Index index) {
    return isDivided(index)
        ? List.of(Step.quick(index.id(), "drop index if exists " + Names.of(index.id())))
        : List.of(online(index.id(), "drop index concurrently if exists " + Names.of(index.id())));
  }
}
