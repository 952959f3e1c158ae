package plumbline.steward.plan;

/**
 * What must hold of the rows before a plan is begun.
 *
 * @param offenders a query that returns a row where it does not hold
 * @param remedy what a person can do then, in one sentence
 */
public record Precondition(String offenders, String remedy) {}
