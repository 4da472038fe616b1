package org.cupel.train.graph;

import java.util.HashMap;
import java.util.Map;

/** Collects crystals into a {@link GraphSet}; not thread-safe. */
public final class GraphSetBuilder {

    /** Distances closer than this count as one: a two-hundredth of the basis width, and below what a relaxation resolves. */
    static final double RESOLUTION_ANGSTROM = 1e-3;

    private final int neighbours;
    private final IntList firstAtom = new IntList();
    private final IntList firstDistance = new IntList();
    private final IntList species = new IntList();
    private final FloatList distances = new FloatList();
    private final IntList neighbour = new IntList();
    private final IntList distance = new IntList();
    private final FloatList mask = new FloatList();

    public GraphSetBuilder(int neighbours) {
        this.neighbours = neighbours;
        firstAtom.add(0);
        firstDistance.add(0);
    }

    /**
     * Adds one crystal of A atoms.
     *
     * @param crystalSpecies [A], atomic numbers
     * @param crystalNeighbour [A*K], index of the neighbour within the crystal
     * @param crystalDistanceAngstrom [A*K]
     * @param crystalMask [A*K], 1 for a real neighbour and 0 for padding
     */
    public GraphSetBuilder add(
            int[] crystalSpecies, int[] crystalNeighbour, float[] crystalDistanceAngstrom, float[] crystalMask) {
        if (crystalNeighbour.length != crystalSpecies.length * neighbours) {
            throw new IllegalArgumentException("A crystal of " + crystalSpecies.length + " atoms came with "
                    + crystalNeighbour.length + " neighbour slots instead of " + neighbours
                    + " per atom. Build its graph with " + neighbours + " neighbours.");
        }
        for (int z : crystalSpecies) {
            species.add(z);
        }
        Map<Long, Integer> rows = new HashMap<>();
        for (int slot = 0; slot < crystalNeighbour.length; slot++) {
            neighbour.add(crystalNeighbour[slot]);
            mask.add(crystalMask[slot]);
            distance.add(row(rows, crystalDistanceAngstrom[slot]));
        }
        firstAtom.add(species.size());
        firstDistance.add(distances.size());
        return this;
    }

    public GraphSet build() {
        return new GraphSet(
                neighbours,
                firstAtom.toArray(),
                firstDistance.toArray(),
                species.toArray(),
                distances.toArray(),
                neighbour.toArray(),
                distance.toArray(),
                mask.toArray());
    }

    private int row(Map<Long, Integer> rows, float distanceAngstrom) {
        long step = Math.round(distanceAngstrom / RESOLUTION_ANGSTROM);
        Integer known = rows.get(step);
        if (known != null) {
            return known;
        }
        distances.add((float) (step * RESOLUTION_ANGSTROM));
        rows.put(step, rows.size());
        return rows.size() - 1;
    }
}
