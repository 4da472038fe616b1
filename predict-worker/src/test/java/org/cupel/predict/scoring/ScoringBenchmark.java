package org.cupel.predict.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.predict.Fixtures;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.model.ModelReference;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.predict.model.RuntimeSettings;
import org.cupel.predict.model.SessionFactory;
import org.cupel.surrogate.decision.DecisionPolicy;

/**
 * Prints structures per second and resident memory, round by round, for a model file of any size.
 *
 * <p>Arguments: ONNX file, atoms per batch, threads, rounds. A round scores the fixture's structures 40 times.
 */
public final class ScoringBenchmark {

    private static final int COPIES = 40;

    private ScoringBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        byte[] onnx = Files.readAllBytes(Path.of(arguments[0]));
        var limits = new BatchLimits(Integer.parseInt(arguments[1]), 500, 100);
        var settings = new RuntimeSettings(RuntimeSettings.Device.AUTO, Integer.parseInt(arguments[2]), 1);
        var reference =
                new ModelReference(UUID.randomUUID(), UUID.randomUUID(), "eAboveHull", "", arguments[0], "", "");
        try (var model = OnnxEnsemble.load(reference, onnx, new SessionFactory(settings))) {
            for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
                print(round, model, limits);
            }
        }
    }

    private static void print(int round, OnnxEnsemble model, BatchLimits limits) throws Exception {
        var structures = structures();
        long start = System.nanoTime();
        Duration cpuBefore = cpu();
        var scorer =
                new BatchScorer(model, new DecisionRule(DecisionPolicy.DEFAULT, CalibrationDemand.OPTIONAL), limits);
        structures.forEach(scorer::add);
        scorer.flush();
        double seconds = (System.nanoTime() - start) * 1e-9;
        double cpuMillis = cpu().minus(cpuBefore).toNanos() * 1e-6;
        int scored = scorer.scores().scored().size();
        System.out.printf(
                "round %d: %d structures, %.0f per second, %.2f ms each, %.2f ms of CPU each, %s%n",
                round, scored, scored / seconds, 1000 * seconds / scored, cpuMillis / scored, residentMemory());
    }

    private static List<StoredStructure> structures() {
        var structures = new ArrayList<StoredStructure>();
        for (int copy = 0; copy < COPIES; copy++) {
            Fixtures.goldens().forEach(golden -> structures.add(golden.structure()));
        }
        return structures;
    }

    /** Tells more than the clock on a machine that others use too. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String residentMemory() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS unknown");
    }
}
