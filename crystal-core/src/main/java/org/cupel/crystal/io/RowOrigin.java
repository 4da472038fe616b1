package org.cupel.crystal.io;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a source tells of a row beside structure and labels.
 *
 * @param functional density functional of its energies in the words of the source, e.g. {@code GGA+U}; empty when not told
 * @param corrections added to its energies, e.g. {@code MP2020} or {@code none}; empty when not told
 * @param changedAt when the source last changed the row, null when not told
 * @param facts short texts worth keeping, e.g. {@code theoretical → false}, {@code adsorbate → *OH}
 * @param relaxation where the structure came from, null when not told
 */
public record RowOrigin(
        String functional, String corrections, Instant changedAt, Map<String, String> facts, Relaxation relaxation) {

    private static final RowOrigin UNTOLD = new RowOrigin("", "", null, Map.of(), null);

    public RowOrigin {
        facts = Map.copyOf(facts);
    }

    /** For sources that tell nothing but structure and labels. */
    public static RowOrigin untold() {
        return UNTOLD;
    }

    /** The same with other facts. */
    public RowOrigin withFacts(Map<String, String> other) {
        return other.equals(facts) ? this : new RowOrigin(functional, corrections, changedAt, other, relaxation);
    }

    public Optional<Instant> changed() {
        return Optional.ofNullable(changedAt);
    }

    public Optional<Relaxation> relaxed() {
        return Optional.ofNullable(relaxation);
    }
}
