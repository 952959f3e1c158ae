package plumbline.steward.plan;

import java.util.OptionalLong;

/**
 * A step that is not done, because it loses data, because rows are in its way, or because it builds
 * on one of which that is so.
 *
 * @param reason why, after the word "it"
 * @param atStake how many rows or values it would lose; empty where that is not known or none are
 */
public record HeldBackStep(Step step, String reason, OptionalLong atStake) {}
