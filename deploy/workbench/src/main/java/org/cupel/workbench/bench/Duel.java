package org.cupel.workbench.bench;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.workbench.console.Progress;

/** Ours and the original in turn, round after round, so that both see the same weather on the machine. */
final class Duel {

    private static final double WARM_UP_SECONDS = 1;
    private static final double SAMPLE_SECONDS = 0.02;
    private static final double MILLI = 1e3;

    private final String backbone;
    private final Ours ours;
    private final Original original;
    private final int rounds;

    Duel(String backbone, Ours ours, Original original, int rounds) {
        this.backbone = backbone;
        this.ours = ours;
        this.original = original;
        this.rounds = rounds;
    }

    Agreement agree(BenchStructure structure) throws IOException, OrtException {
        original.keep(structure.name(), structure.crystal());
        double[] energies = ours.energiesPerAtomEv(structure.crystal());
        return new Agreement(
                backbone, structure.name(), original.energyPerAtomEv(structure.name()), energies[0], energies[1]);
    }

    List<Measurement> measure(BenchStructure structure) throws IOException, OrtException {
        List<Measurement> found = new ArrayList<>();
        try (Progress progress = Progress.ofItems(backbone + " " + structure.name(), Quantity.values().length)) {
            for (Quantity quantity : Quantity.values()) {
                found.add(measure(structure, quantity));
                progress.accept(found.size());
            }
        }
        return found;
    }

    private Measurement measure(BenchStructure structure, Quantity quantity) throws IOException, OrtException {
        original.time(quantity.original(), structure.name(), WARM_UP_SECONDS);
        ours.time(quantity, structure.crystal(), WARM_UP_SECONDS);
        double[] theirs = new double[rounds];
        double[] mine = new double[rounds];
        double[] ratio = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            theirs[round] = MILLI * original.time(quantity.original(), structure.name(), SAMPLE_SECONDS);
            mine[round] = MILLI * ours.time(quantity, structure.crystal(), SAMPLE_SECONDS);
            ratio[round] = theirs[round] / mine[round];
        }
        return new Measurement(
                backbone,
                original.version(),
                structure.name(),
                structure.crystal().atomCount(),
                quantity.label(),
                Quartiles.of(theirs),
                Quartiles.of(mine),
                Quartiles.of(ratio));
    }
}
