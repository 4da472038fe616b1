package org.cupel.acquisition.campaign;

/**
 * How the batch that a ranking suggests is chosen.
 *
 * @param rule a strategy of surrogate-core's {@code batch}: top, local-penalty, k-medoids or determinantal
 * @param perFormula at most so many of one reduced formula, null for no limit
 * @param perPrototype at most so many of one prototype, null for no limit; a prototype is the anonymous formula with the
 *     number of atoms in the cell, because no space groups are stored
 * @param replicates places of a batch that go to tested candidates, to be measured again
 */
public record BatchRule(String rule, Integer perFormula, Integer perPrototype, int replicates) {

    public static final BatchRule TOP = new BatchRule("top", null, null, 0);

    /** Whether compositions count, rather than scores alone. */
    public boolean looksAtMaterials() {
        return diverse() || perFormula != null || perPrototype != null;
    }

    /** Whether likeness counts. */
    public boolean diverse() {
        return !rule.equals(TOP.rule);
    }
}
