package org.cupel.predict.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.cupel.crystal.graph.CrystalGraph;

/**
 * Crystal graphs side by side in the shapes of the ONNX graph (A atoms, C crystals, K neighbours), in direct memory that is
 * filled again and again. Not for use by many threads.
 *
 * <p>Buffers are handed out flipped: position 0, limit at the content's end.
 */
public final class GraphBatch {

    private final int neighbours;
    private final int capacityAtoms;
    private final LongBuffer species;
    private final LongBuffer neighbour;
    private final FloatBuffer distance;
    private final FloatBuffer mask;
    private final LongBuffer crystal;
    private final FloatBuffer atomsPerCrystal;
    private int crystals;

    /** Allocates 8 + 16 K + 12 bytes per atom. */
    public GraphBatch(int neighbours, int capacityAtoms) {
        this.neighbours = neighbours;
        this.capacityAtoms = capacityAtoms;
        this.species = longs(capacityAtoms);
        this.neighbour = longs(capacityAtoms * neighbours);
        this.distance = floats(capacityAtoms * neighbours);
        this.mask = floats(capacityAtoms * neighbours);
        this.crystal = longs(capacityAtoms);
        this.atomsPerCrystal = floats(capacityAtoms);
    }

    public boolean hasRoomFor(int atoms) {
        return atoms() + atoms <= capacityAtoms;
    }

    /** @throws IllegalArgumentException when there is no room or the graph has another number of neighbours */
    public void add(CrystalGraph graph) {
        if (!hasRoomFor(graph.atomCount()) || graph.neighboursPerAtom() != neighbours) {
            throw new IllegalArgumentException(
                    "A graph of " + graph.atomCount() + " atoms with " + graph.neighboursPerAtom()
                            + " neighbours does not fit a batch with " + (capacityAtoms - atoms()) + " atoms left and "
                            + neighbours + " neighbours. Start a new batch.");
        }
        int offset = atoms();
        for (int atom = 0; atom < graph.atomCount(); atom++) {
            species.put(graph.species()[atom]);
            crystal.put(crystals);
        }
        for (int row : graph.neighbour()) {
            neighbour.put(offset + row);
        }
        distance.put(graph.distanceAngstrom());
        mask.put(graph.mask());
        atomsPerCrystal.put(graph.atomCount());
        crystals++;
    }

    public void clear() {
        species.clear();
        neighbour.clear();
        distance.clear();
        mask.clear();
        crystal.clear();
        atomsPerCrystal.clear();
        crystals = 0;
    }

    /** A. */
    public int atoms() {
        return species.position();
    }

    /** C. */
    public int crystals() {
        return crystals;
    }

    /** K. */
    public int neighbours() {
        return neighbours;
    }

    /** [A] atomic numbers. */
    public LongBuffer species() {
        return species.duplicate().flip();
    }

    /** [A, K] rows of the neighbour atoms. */
    public LongBuffer neighbour() {
        return neighbour.duplicate().flip();
    }

    /** [A, K] in Å. */
    public FloatBuffer distance() {
        return distance.duplicate().flip();
    }

    /** [A, K], 1 for a neighbour and 0 for padding. */
    public FloatBuffer mask() {
        return mask.duplicate().flip();
    }

    /** [A] crystal of each atom, ascending. */
    public LongBuffer crystal() {
        return crystal.duplicate().flip();
    }

    /** [C]. */
    public FloatBuffer atomsPerCrystal() {
        return atomsPerCrystal.duplicate().flip();
    }

    private static LongBuffer longs(int count) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, Long.BYTES))
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
