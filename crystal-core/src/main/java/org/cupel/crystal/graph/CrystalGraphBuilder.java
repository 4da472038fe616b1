package org.cupel.crystal.graph;

import java.util.Arrays;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.InvalidCrystalException;

/**
 * Builds {@link CrystalGraph}s: for each atom the nearest neighbours within a cutoff, as in Xie and Grossman, Phys. Rev.
 * Lett. 120, 145301 (2018). Stateless, may be shared between threads.
 *
 * <p>Ties are broken the same way everywhere: by distance rounded to 1e-4 Å, then index of the neighbour atom, then
 * exact distance. Images of one atom at the same distance are interchangeable, as the graph does not hold images. When
 * the cut after K falls inside a shell of inequivalent atoms, the result depends on the order of the atoms.
 */
public final class CrystalGraphBuilder {

    public static final int DEFAULT_NEIGHBOURS = 12;
    public static final double DEFAULT_CUTOFF_ANGSTROM = 8;

    private static final double STEPS_PER_ANGSTROM = 1e4;

    /** The first try looks into a sphere in which this many times K neighbours are expected. */
    private static final double FIRST_TRY = 3;

    private final int neighboursPerAtom;
    private final double cutoffAngstrom;

    /** 12 neighbours within 8 Å. */
    public CrystalGraphBuilder() {
        this(DEFAULT_NEIGHBOURS, DEFAULT_CUTOFF_ANGSTROM);
    }

    public CrystalGraphBuilder(int neighboursPerAtom, double cutoffAngstrom) {
        if (neighboursPerAtom < 1 || !(cutoffAngstrom > 0) || cutoffAngstrom > 100) {
            throw new IllegalArgumentException(neighboursPerAtom + " neighbours within " + cutoffAngstrom
                    + " Å make no graph. Use at least 1 neighbour and a cutoff of at most 100 Å.");
        }
        this.neighboursPerAtom = neighboursPerAtom;
        this.cutoffAngstrom = cutoffAngstrom;
    }

    public int neighboursPerAtom() {
        return neighboursPerAtom;
    }

    public double cutoffAngstrom() {
        return cutoffAngstrom;
    }

    /** @throws InvalidCrystalException if an atom has no neighbour within the cutoff; the message names it */
    public CrystalGraph build(Crystal crystal) {
        NeighbourList list = sufficient(crystal);
        int atoms = crystal.atomCount();
        int[] neighbour = new int[atoms * neighboursPerAtom];
        float[] distance = new float[atoms * neighboursPerAtom];
        float[] mask = new float[atoms * neighboursPerAtom];
        Arrays.fill(distance, (float) cutoffAngstrom);
        NearestNeighbours nearest = new NearestNeighbours(neighboursPerAtom);
        for (int atom = 0; atom < atoms; atom++) {
            select(list, atom, nearest);
            if (nearest.size() == 0) {
                throw isolated(crystal, atom);
            }
            int row = atom * neighboursPerAtom;
            nearest.copyTo(row, neighbour, distance, mask);
            Arrays.fill(neighbour, row + nearest.size(), row + neighboursPerAtom, atom);
        }
        return new CrystalGraph(neighboursPerAtom, crystal.atomicNumbers(), neighbour, distance, mask);
    }

    private static void select(NeighbourList list, int atom, NearestNeighbours nearest) {
        nearest.clear();
        int end = list.start(atom) + list.count(atom);
        for (int entry = list.start(atom); entry < end; entry++) {
            nearest.offer(list.neighbour(entry), list.distanceAngstrom(entry));
        }
    }

    /** A smaller sphere gives the same K nearest in a fraction of the time, wherever it holds K of every atom. */
    private NeighbourList sufficient(Crystal crystal) {
        double volume = FIRST_TRY * neighboursPerAtom * crystal.volumePerAtomAngstrom3();
        double radius = Math.cbrt(volume * 3 / (4 * Math.PI));
        if (radius < cutoffAngstrom) {
            NeighbourList list = NeighbourList.of(crystal, radius);
            // Two steps of rounding away from the rim, no tie can lie outside.
            if (holdsEnough(list, radius - 2 / STEPS_PER_ANGSTROM)) {
                return list;
            }
        }
        return NeighbourList.of(crystal, cutoffAngstrom);
    }

    private boolean holdsEnough(NeighbourList list, double radius) {
        for (int atom = 0; atom < list.atomCount(); atom++) {
            int inside = 0;
            int end = list.start(atom) + list.count(atom);
            for (int entry = list.start(atom); entry < end && inside < neighboursPerAtom; entry++) {
                inside += list.distanceAngstrom(entry) < radius ? 1 : 0;
            }
            if (inside < neighboursPerAtom) {
                return false;
            }
        }
        return true;
    }

    private InvalidCrystalException isolated(Crystal crystal, int atom) {
        return new InvalidCrystalException("Atom " + atom + " (" + crystal.element(atom) + ") of "
                + crystal.composition().formula() + " has no neighbour within " + cutoffAngstrom
                + " Å. Check that the cell is in Å, or leave isolated atoms out.");
    }

    /** Rounded so that published coordinates, with few decimals, do not sit on a rounding edge. */
    static long rounded(double distanceAngstrom) {
        return (long) (distanceAngstrom * STEPS_PER_ANGSTROM + 0.4963);
    }
}
