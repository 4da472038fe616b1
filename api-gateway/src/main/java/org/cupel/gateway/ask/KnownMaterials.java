package org.cupel.gateway.ask;

import java.util.List;

/** Materials that were ingested, read. */
public interface KnownMaterials {

    /**
     * A material with its structure as canonical JSON, in Å.
     *
     * @param structureHash of its numbers
     */
    record Stored(String materialId, String formula, String structureHash, String structure) {}

    /** Materials of one reduced formula, a few of them. */
    List<Stored> ofFormula(String formula, int most);

    /** Materials of one anonymous formula, such as A3BC, those that share most of the elements first. */
    List<Stored> ofShares(String anonymousFormula, List<String> elements, int maxAtoms, int most);
}
