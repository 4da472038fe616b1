package org.cupel.crystal.match;

import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.cell.CellMatrix;
import org.cupel.crystal.cell.SimilarCells;

/**
 * Whether two structures are the same up to cell, origin, rotation, mirroring, order of atoms and, if so configured,
 * volume. The method is that of pymatgen's StructureMatcher (Ong et al., Comput. Mater. Sci. 68, 314 (2013)): primitive
 * Niggli cells, every choice of cell vectors that makes them similar, every shift that brings one atom of the rarest
 * element onto another, and the cheapest assignment of atoms.
 *
 * <p>Immutable; may be shared between threads. Cost per pair grows with the cube of the atoms; most pairs of different
 * structures end at contents or lattice.
 */
public final class StructureMatcher {

    private final MatchTolerance tolerance;

    public StructureMatcher(MatchTolerance tolerance) {
        this.tolerance = tolerance;
    }

    public MatchTolerance tolerance() {
        return tolerance;
    }

    /** {@code crystal} prepared for many comparisons. */
    public ReducedStructure reduce(Crystal crystal) {
        return ReducedStructure.of(crystal, tolerance.primitiveAngstrom());
    }

    /** Whether some way to lay them upon each other displaces no atom beyond the tolerance. */
    public boolean fits(Crystal first, Crystal second) {
        return first.formula().equals(second.formula()) && fits(reduce(first), reduce(second));
    }

    /** As {@link #fits(Crystal, Crystal)} for prepared structures. */
    public boolean fits(ReducedStructure first, ReducedStructure second) {
        return search(first, second, true).isPresent();
    }

    /** The way with the smallest root mean square displacement, if any displaces no atom beyond the tolerance. */
    public Optional<StructureMatch> match(Crystal first, Crystal second) {
        return first.formula().equals(second.formula())
                ? search(reduce(first), reduce(second), false)
                : Optional.empty();
    }

    /** As {@link #match(Crystal, Crystal)} for prepared structures. */
    public Optional<StructureMatch> match(ReducedStructure first, ReducedStructure second) {
        return search(first, second, false);
    }

    private Optional<StructureMatch> search(ReducedStructure first, ReducedStructure second, boolean anyWillDo) {
        if (!first.sameContents(second)) {
            return Optional.empty();
        }
        Lattice[] lattices = scaled(first.crystal().lattice(), second.crystal().lattice());
        int element = first.rarest();
        int source = second.start(element);
        StructureMatch best = null;
        for (CellMatrix mapping :
                SimilarCells.of(lattices[0], lattices[1], tolerance.lengthFraction(), tolerance.angleDegrees())) {
            SiteAlignment alignment = alignment(first, second, lattices, mapping);
            for (int target = first.start(element); target < first.start(element + 1); target++) {
                StructureMatch found = alignment.after(target, source);
                if (found != null && isBetter(found, best)) {
                    best = found;
                    if (anyWillDo) {
                        return Optional.of(best);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isBetter(StructureMatch found, StructureMatch best) {
        return found.largest() <= tolerance.siteFraction() && (best == null || found.rms() < best.rms());
    }

    private SiteAlignment alignment(
            ReducedStructure first, ReducedStructure second, Lattice[] lattices, CellMatrix mapping) {
        double[] fractional = mapping.toNewFractional(first.crystal().fractionalCoordinates());
        Lattice between = between(mapping.applyTo(lattices[0]), lattices[1]);
        return new SiteAlignment(
                first, fractional, second.crystal().fractionalCoordinates(), between, tolerance.siteFraction());
    }

    private Lattice[] scaled(Lattice first, Lattice second) {
        if (!tolerance.scaleVolume()) {
            return new Lattice[] {first, second};
        }
        double factor = Math.pow(second.volumeAngstrom3() / first.volumeAngstrom3(), 1.0 / 6);
        return new Lattice[] {first.scaled(factor), second.scaled(1 / factor)};
    }

    private static Lattice between(Lattice first, Lattice second) {
        double[] p = first.parameters();
        double[] q = second.parameters();
        for (int i = 0; i < 6; i++) {
            p[i] = (p[i] + q[i]) / 2;
        }
        return Lattice.ofParameters(p[0], p[1], p[2], p[3], p[4], p[5]);
    }
}
