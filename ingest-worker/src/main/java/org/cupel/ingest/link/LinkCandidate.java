package org.cupel.ingest.link;

import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.match.DuplicateIndex;
import org.cupel.crystal.match.MatchTolerance;
import org.cupel.crystal.match.ReducedStructure;
import org.cupel.crystal.match.StructureFingerprint;
import org.cupel.crystal.match.StructureMatch;
import org.cupel.crystal.match.StructureMatcher;

/** A stored structure prepared for comparing. */
record LinkCandidate(LinkTable.Stored stored, ReducedStructure structure, StructureFingerprint fingerprint) {

    private static final StructureMatcher MATCHER = new StructureMatcher(MatchTolerance.defaults());
    private static final String TOLERANCE = text(MATCHER.tolerance());

    /** Empty for a structure that cannot be reduced; it has no key and is linked to nothing. */
    static Optional<LinkCandidate> of(LinkTable.Stored stored) {
        try {
            Crystal crystal = CrystalJson.read(stored.structure());
            ReducedStructure reduced = MATCHER.reduce(crystal);
            return Optional.of(new LinkCandidate(stored, reduced, StructureFingerprint.of(reduced.crystal())));
        } catch (CrystalException irreducible) {
            return Optional.empty();
        }
    }

    /** Reduced formula and atoms of the primitive cell: the matcher refuses pairs that differ in either. */
    String matchKey() {
        return fingerprint.formula() + "/" + structure.crystal().atomCount();
    }

    LinkTable.Key key() {
        return new LinkTable.Key(stored.materialId(), stored.structureHash(), matchKey());
    }

    /** The pair, the lesser id first so that it comes out the same whoever asks; empty if they are different. */
    Optional<LinkTable.Pair> pairWith(LinkCandidate other) {
        if (fingerprint.distance(other.fingerprint) > DuplicateIndex.DEFAULT_FINGERPRINT_DISTANCE) {
            return Optional.empty();
        }
        boolean inOrder = stored.materialId().compareTo(other.stored.materialId()) < 0;
        LinkCandidate first = inOrder ? this : other;
        LinkCandidate second = inOrder ? other : this;
        return MATCHER.match(first.structure, second.structure).map(match -> pair(first, second, match));
    }

    private static LinkTable.Pair pair(LinkCandidate first, LinkCandidate second, StructureMatch match) {
        return new LinkTable.Pair(
                first.stored.materialId(),
                first.stored.structureHash(),
                second.stored.materialId(),
                second.stored.structureHash(),
                match.rms(),
                match.largest(),
                TOLERANCE);
    }

    private static String text(MatchTolerance tolerance) {
        return "lengths " + tolerance.lengthFraction() + ", sites " + tolerance.siteFraction() + ", angles "
                + tolerance.angleDegrees() + "°, primitive " + tolerance.primitiveAngstrom() + " Å"
                + (tolerance.scaleVolume() ? ", volumes scaled" : "");
    }
}
