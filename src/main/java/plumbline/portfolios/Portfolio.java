package plumbline.portfolios;

import java.time.Instant;

/**
 * A row of {@code portfolios}.
 *
 * @param ownerId a member of the workspace, or a former one
 * @param name unique also among the deleted
 * @param baseCurrency the ISO 4217 code of the currency that everything in it is in
 */
public record Portfolio(
    long id,
    long ownerId,
    String name,
    String baseCurrency,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
