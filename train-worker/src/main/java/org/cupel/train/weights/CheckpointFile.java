package org.cupel.train.weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.Shortening;

/** A {@link MemberCheckpoint} as a safetensors file that restores every bit. */
public final class CheckpointFile {

    private CheckpointFile() {}

    public static byte[] write(MemberCheckpoint checkpoint) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        put(tensors, "current.parameters", checkpoint.current().parameters());
        put(tensors, "current.statistics", checkpoint.current().statistics());
        put(tensors, "best.parameters", checkpoint.best().parameters());
        put(tensors, "best.statistics", checkpoint.best().statistics());
        put(tensors, "optimiser.first", checkpoint.firstMoment());
        put(tensors, "optimiser.second", checkpoint.secondMoment());
        Map<String, String> metadata = Map.of(
                "format",
                "cupel.checkpoint.1",
                "shape",
                Safetensors.json(checkpoint.current().shape()),
                "scaling",
                Safetensors.json(checkpoint.current().scaling()),
                "progress",
                Safetensors.json(Progress.of(checkpoint)),
                "history",
                Safetensors.json(checkpoint.history()));
        return new Safetensors(metadata, tensors).write();
    }

    public static MemberCheckpoint read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        NetworkShape shape = Safetensors.parse(file.metadata().get("shape"), NetworkShape.class);
        TargetScaling scaling = Safetensors.parse(file.metadata().get("scaling"), TargetScaling.class);
        Progress progress = Safetensors.parse(file.metadata().get("progress"), Progress.class);
        EpochRecord[] history = Safetensors.parse(file.metadata().get("history"), EpochRecord[].class);
        return new MemberCheckpoint(
                progress.seed(),
                progress.plannedEpochs(),
                weights(file, "current", shape, scaling),
                values(file, "optimiser.first"),
                values(file, "optimiser.second"),
                progress.optimiserSteps(),
                weights(file, "best", shape, scaling),
                progress.bestMae(),
                progress.bestEpoch(),
                progress.finished(),
                List.copyOf(Arrays.asList(history)),
                progress.trainedMillis(),
                progress.shortenings() == null ? List.of() : progress.shortenings());
    }

    private static void put(Map<String, NamedTensor> tensors, String name, float[] values) {
        tensors.put(name, new NamedTensor(new long[] {values.length}, values));
    }

    private static MemberWeights weights(Safetensors file, String name, NetworkShape shape, TargetScaling scaling) {
        return new MemberWeights(
                shape, values(file, name + ".parameters"), values(file, name + ".statistics"), scaling);
    }

    private static float[] values(Safetensors file, String name) {
        return file.tensors().get(name).values();
    }

    private record Progress(
            long seed,
            int plannedEpochs,
            long optimiserSteps,
            double bestMae,
            int bestEpoch,
            boolean finished,
            long trainedMillis,
            List<Shortening> shortenings) {

        static Progress of(MemberCheckpoint checkpoint) {
            return new Progress(
                    checkpoint.seed(),
                    checkpoint.plannedEpochs(),
                    checkpoint.optimiserSteps(),
                    checkpoint.bestMae(),
                    checkpoint.bestEpoch(),
                    checkpoint.finished(),
                    checkpoint.trainedMillis(),
                    checkpoint.shortenings());
        }
    }
}
