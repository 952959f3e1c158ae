package plumbline.steward.generate;

import static plumbline.steward.generate.Side.H2;
import static plumbline.steward.generate.Side.POSTGRESQL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.ddl.ConstraintIndex;

/**
 * How what is new comes to a table that has rows: on PostgreSQL so that others read and write
 * meanwhile, on H2 plainly. Names are as they are written where they are declared.
 */
final class Forms {
  private static final Pattern INDEX =
      Pattern.compile(
          "create\\s+(unique\\s+)?index\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LATE =
      Pattern.compile("(check|foreign\\s+key)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Forms() {}

  /** An index, as it is declared. */
  static List<Changeset> index(String name, String declared) {
    Matcher parts = INDEX.matcher(declared);
    if (!parts.matches()) {
      return List.of(Changeset.portable(declared, "drop index " + name));
    }
    String unique = parts.group(1) == null ? "" : "unique ";
    return List.of(
        Changeset.on(
            POSTGRESQL,
            "create %sindex concurrently if not exists %s".formatted(unique, parts.group(2)),
            "drop index concurrently if exists " + name),
        Changeset.on(H2, declared, "drop index " + name));
  }

  /**
   * A constraint.
   *
   * @param demand what follows its name where it is declared
   */
  static List<Changeset> constraint(String table, String name, String demand) {
    String add = "alter table %s add constraint %s %s".formatted(table, name, demand);
    String drop = "alter table %s drop constraint %s".formatted(table, name);
    Optional<ConstraintIndex> index = ConstraintIndex.of(demand);
    if (index.isEmpty() && !LATE.matcher(demand).matches()) {
      return List.of(Changeset.portable(add, drop));
    }
    List<Changeset> changesets = new ArrayList<>();
    index.ifPresentOrElse(
        own -> changesets.addAll(key(table, name, own, drop)),
        () -> {
          changesets.add(Changeset.on(POSTGRESQL, add + " not valid", drop));
          changesets.add(validation(table, name, add));
        });
    changesets.add(Changeset.on(H2, add, drop));
    return changesets;
  }

  private static List<Changeset> key(
      String table, String name, ConstraintIndex index, String drop) {
    String on = "%s on %s %s".formatted(name, table, index.keys());
    return List.of(
        Changeset.on(
            POSTGRESQL,
            "create unique index concurrently if not exists " + on,
            "drop index concurrently if exists " + name),
        Changeset.on(
            POSTGRESQL,
            "alter table %s add constraint %s %s using index %s%s"
                .formatted(
                    table,
                    name,
                    index.demand().toLowerCase(Locale.ROOT),
                    name,
                    index.deferrability()),
            drop,
            "create unique index " + on));
  }

  private static Changeset validation(String table, String name, String add) {
    return Changeset.on(
        POSTGRESQL,
        "alter table %s validate constraint %s".formatted(table, name),
        "alter table %s drop constraint %s".formatted(table, name),
        add + " not valid");
  }

  /**
   * A new column, as it is declared or with less.
   *
   * @param rest what follows its name
   */
  static Changeset column(String table, String name, String rest) {
    return Changeset.portable(
        "alter table %s add column %s %s".formatted(table, name, rest),
        "alter table %s drop column %s".formatted(table, name));
  }

  /** What is to be known of a statement. */
  static String rewrites(String sql) {
    return "'%s' writes the table anew on PostgreSQL, while nobody else reads or writes it"
        .formatted(sql);
  }

  /**
   * A column that is there must have a value from now on.
   *
   * @param fill what rows of old get that came since they were {@link #filled}; none come after the
   *     check
   */
  static List<Changeset> present(String table, String name, Optional<Fill> fill) {
    String column = "alter table %s alter column %s ".formatted(table, name);
    String check = joined(table, name, "present");
    String add =
        "alter table %s add constraint %s check (%s is not null)".formatted(table, check, name);
    String drop = "alter table %s drop constraint %s".formatted(table, check);
    List<Changeset> changesets = new ArrayList<>();
    changesets.add(Changeset.on(POSTGRESQL, add + " not valid", drop));
    fill.ifPresent(value -> changesets.add(filledRest(table, name, value)));
    changesets.add(validation(table, check, add));
    changesets.add(Changeset.portable(column + "set not null", column + "drop not null"));
    changesets.add(Changeset.on(POSTGRESQL, drop, add));
    return changesets;
  }

  /** A name made of others; PostgreSQL cuts what is too long, the same way each time. */
  static String joined(String... names) {
    String joined = String.join("_", names);
    return joined.contains("\"") ? '"' + joined.replace("\"", "") + '"' : joined;
  }

  /** A column that is there may be empty from now on. */
  static List<Changeset> optional(String table, String name) {
    String column = "alter table %s alter column %s ".formatted(table, name);
    return List.of(Changeset.portable(column + "drop not null", column + "set not null"));
  }

  /** New rows get a value in a column that is there, where they bring none. */
  static List<Changeset> byDefault(String table, String name, String value) {
    String column = "alter table %s alter column %s ".formatted(table, name);
    return List.of(Changeset.portable(column + "set default " + value, column + "drop default"));
  }

  /** Rows of old get a value; on PostgreSQL not those that others write or move meanwhile. */
  static List<Changeset> filled(String table, String name, Fill fill) {
    return List.of(
        Changeset.on(POSTGRESQL, batches(table, name, fill.onPostgresql())),
        Changeset.on(H2, update(table, name, fill.onH2())));
  }

  /** On PostgreSQL those get it, too. */
  static Changeset filledRest(String table, String name, Fill fill) {
    return Changeset.on(POSTGRESQL, update(table, name, fill.onPostgresql()));
  }

  private static String update(String table, String name, String fill) {
    return "update %1$s set %2$s = %3$s where %2$s is null".formatted(table, name, fill);
  }

  private static String batches(String table, String column, String fill) {
    return """
    do $$
    declare
        plumbline_page bigint := 0;
    begin
        while plumbline_page < pg_relation_size('%1$s') / current_setting('block_size')::bigint loop
            update %1$s set %2$s = %3$s
            where %2$s is null
              and ctid >= format('(%%s,0)', plumbline_page)::tid
              and ctid < format('(%%s,0)', plumbline_page + 500)::tid;
            commit;
            plumbline_page := plumbline_page + 500;
        end loop;
    end
    $$"""
        .formatted(table, column, fill);
  }
}
