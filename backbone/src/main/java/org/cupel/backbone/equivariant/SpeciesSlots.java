package org.cupel.backbone.equivariant;

import java.util.Arrays;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightException;

/** The place of each element in the tables of a network. */
public final class SpeciesSlots {

    private static final int LARGEST = 118;

    /** By atomic number; -1 where the network does not know the element. */
    private final int[] slots;

    private SpeciesSlots(int[] slots) {
        this.slots = slots;
    }

    /** @throws WeightException when one of the numbers is no atomic number, or comes twice */
    public static SpeciesSlots of(Checkpoint checkpoint, int... atomicNumbers) {
        int[] slots = new int[LARGEST + 1];
        Arrays.fill(slots, -1);
        for (int slot = 0; slot < atomicNumbers.length; slot++) {
            int z = atomicNumbers[slot];
            if (z < 1 || z > LARGEST || slots[z] >= 0) {
                throw new WeightException(
                        checkpoint.source() + ": " + z
                                + " among its atomic numbers is no element, or comes twice. The file is damaged; fetch it again.");
            }
            slots[z] = slot;
        }
        return new SpeciesSlots(slots);
    }

    public boolean knows(int atomicNumber) {
        return atomicNumber >= 1 && atomicNumber <= LARGEST && slots[atomicNumber] >= 0;
    }

    /** [A], for atoms of known elements. */
    public <T> T of(TensorOps<T> ops, GraphTensors<T> graph) {
        long[] table = new long[slots.length];
        for (int z = 0; z < table.length; z++) {
            table[z] = Math.max(0, slots[z]);
        }
        return ops.gather(ops.indices("species slots", table), graph.index("species"));
    }
}
