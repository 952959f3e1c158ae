package plumbline.steward.changelog;

import java.time.Instant;

/**
 * One change as the tracking table has it.
 *
 * @param changelog the name of its changelog
 * @param appliedAt when; Liquibase stores the local time of the machine that migrated, which is
 *     taken for this one's
 * @param place its place among the changes of its changelog
 * @param kind {@code EXECUTED}, or how else it came there
 * @param tag what the state after it was named, or null
 * @param checksum Liquibase's checksum of the change as it was applied, or null where it is to be
 *     computed anew
 */
public record AppliedChange(
    String changelog,
    Change change,
    Instant appliedAt,
    int place,
    String kind,
    String tag,
    String checksum) {}
