package org.cupel.crystal.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.Crystal;

/**
 * Finds structures that were seen before. Structures are grouped by composition, and only those with near fingerprints
 * are matched atom by atom, each against the first of its kind.
 *
 * <p>Not safe for use by several threads at once. Keeps one reduced structure per distinct material.
 */
public final class DuplicateIndex {

    /** The largest difference between two matching crystals among 26,439 of the Materials Project is 0.495. */
    public static final double DEFAULT_FINGERPRINT_DISTANCE = 0.5;

    private final StructureMatcher matcher;
    private final double fingerprintDistance;
    private final Map<String, List<Known>> byFormula = new HashMap<>();
    private long matched;

    private record Known(String id, StructureFingerprint fingerprint, ReducedStructure structure) {}

    /** Tolerances of {@link MatchTolerance#defaults()} and {@link #DEFAULT_FINGERPRINT_DISTANCE}. */
    public DuplicateIndex() {
        this(new StructureMatcher(MatchTolerance.defaults()), DEFAULT_FINGERPRINT_DISTANCE);
    }

    /** @param fingerprintDistance beyond which structures are different without being matched */
    public DuplicateIndex(StructureMatcher matcher, double fingerprintDistance) {
        this.matcher = matcher;
        this.fingerprintDistance = fingerprintDistance;
    }

    /** The id of the structure that {@code crystal} repeats; empty if it is new, and then it is kept under {@code id}. */
    public Optional<String> add(String id, Crystal crystal) {
        Known candidate = known(id, crystal);
        Optional<String> earlier = find(candidate);
        if (earlier.isEmpty()) {
            byFormula
                    .computeIfAbsent(crystal.formula(), key -> new ArrayList<>())
                    .add(candidate);
        }
        return earlier;
    }

    /** As {@link #add} without keeping anything. */
    public Optional<String> find(Crystal crystal) {
        return byFormula.containsKey(crystal.formula()) ? find(known("", crystal)) : Optional.empty();
    }

    private Known known(String id, Crystal crystal) {
        return new Known(id, StructureFingerprint.of(crystal), matcher.reduce(crystal));
    }

    private Optional<String> find(Known candidate) {
        return byFormula.getOrDefault(candidate.fingerprint().formula(), List.of()).stream()
                .filter(known -> known.fingerprint().distance(candidate.fingerprint()) <= fingerprintDistance)
                .filter(known -> fits(known, candidate))
                .map(Known::id)
                .findFirst();
    }

    private boolean fits(Known known, Known candidate) {
        matched++;
        return matcher.fits(known.structure(), candidate.structure());
    }

    /** Distinct structures kept. */
    public int size() {
        return byFormula.values().stream().mapToInt(List::size).sum();
    }

    /** Pairs that were matched atom by atom so far. */
    public long matchedPairs() {
        return matched;
    }
}
