package org.cupel.train.graph;

/**
 * Some crystals of a {@link GraphSet} as one graph, in the shapes that the network takes: A atoms, U distinct distances, K
 * neighbours, C crystals.
 *
 * @param species [A], atomic numbers
 * @param distanceAngstrom [U]
 * @param neighbour [A*K], row of the neighbour atom
 * @param distance [A*K], row of the slot's distance
 * @param mask [A*K]
 * @param crystal [A], crystal of each atom, ascending from 0
 * @param atoms [C], atoms per crystal
 */
public record GraphBatch(
        int neighbours,
        long[] species,
        float[] distanceAngstrom,
        long[] neighbour,
        long[] distance,
        float[] mask,
        long[] crystal,
        float[] atoms) {

    /** Collates the crystals {@code order[from..to)} of the set. */
    public static GraphBatch of(GraphSet set, int[] order, int from, int to) {
        int atomRows = 0;
        int distanceRows = 0;
        for (int i = from; i < to; i++) {
            atomRows += set.atomsOf(order[i]);
            distanceRows += set.distancesOf(order[i]);
        }
        GraphBatch batch = allocate(set.neighbours(), to - from, atomRows, distanceRows);
        int atomRow = 0;
        int distanceRow = 0;
        for (int i = from; i < to; i++) {
            batch.put(set, order[i], i - from, atomRow, distanceRow);
            atomRow += set.atomsOf(order[i]);
            distanceRow += set.distancesOf(order[i]);
        }
        return batch;
    }

    public int crystals() {
        return atoms.length;
    }

    /** Whether any slot is padding; without padding the mask can be left out. */
    public boolean padded() {
        for (float value : mask) {
            if (value == 0f) {
                return true;
            }
        }
        return false;
    }

    private static GraphBatch allocate(int neighbours, int crystals, int atoms, int distances) {
        int slots = atoms * neighbours;
        return new GraphBatch(
                neighbours,
                new long[atoms],
                new float[distances],
                new long[slots],
                new long[slots],
                new float[slots],
                new long[atoms],
                new float[crystals]);
    }

    private void put(GraphSet set, int source, int target, int atomRow, int distanceRow) {
        int first = set.firstAtom()[source];
        int count = set.atomsOf(source);
        atoms[target] = count;
        for (int a = 0; a < count; a++) {
            species[atomRow + a] = set.species()[first + a];
            crystal[atomRow + a] = target;
        }
        System.arraycopy(
                set.distanceAngstrom(),
                set.firstDistance()[source],
                distanceAngstrom,
                distanceRow,
                set.distancesOf(source));
        System.arraycopy(set.mask(), first * neighbours, mask, atomRow * neighbours, count * neighbours);
        for (int slot = 0; slot < count * neighbours; slot++) {
            int from = first * neighbours + slot;
            int to = atomRow * neighbours + slot;
            neighbour[to] = atomRow + (long) set.neighbour()[from];
            distance[to] = distanceRow + (long) set.distance()[from];
        }
    }
}
