package org.cupel.train.snapshot;

/**
 * A material with its label, as the owners of the tables know it.
 *
 * @param structure JSON of the crystal
 * @param value NaN when the owner stores none
 * @param origin {@code ingested} or {@code validated}
 * @param method how the value was obtained, e.g. {@code dft}
 */
public record LabelledRow(
        String materialId, String structure, double value, String unit, String origin, String method) {}
