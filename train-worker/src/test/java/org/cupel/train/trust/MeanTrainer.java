package org.cupel.train.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cupel.train.plan.BackboneUse;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;

/** Members that know the mean of what they learnt from, each a step above the one before. */
final class MeanTrainer implements EnsembleTrainer {

    static final double STEP = 0.01;
    private static final double HALF_WIDTH = 0.05;

    @Override
    public TrainedEnsemble train(
            LabelledGraphs data,
            TrainingSettings settings,
            Ensemble start,
            Checkpoints checkpoints,
            TrainingListener listener) {
        double mean = Arrays.stream(data.targetsOf(data.train())).average().orElseThrow();
        return new TrainedEnsemble(new Mean(mean, settings.seeds().size()), List.of());
    }

    @Override
    public boolean canStartFrom(Ensemble ensemble, TrainingSettings settings) {
        return false;
    }

    @Override
    public int epochs(TrainingSettings settings, Ensemble start) {
        return 1;
    }

    @Override
    public boolean quick() {
        return true;
    }

    @Override
    public Ensemble read(byte[] weights) {
        throw new IllegalArgumentException("Nothing is stored.");
    }

    @Override
    public String device() {
        return "none";
    }

    private record Mean(double mean, int members) implements Ensemble {

        @Override
        public List<Heads> predict(LabelledGraphs data, int[] crystals) {
            List<Heads> said = new ArrayList<>();
            for (int member = 0; member < members; member++) {
                Heads heads = Heads.ofSize(crystals.length);
                Arrays.fill(heads.q50(), mean + member * STEP);
                Arrays.fill(heads.q10(), mean + member * STEP - HALF_WIDTH);
                Arrays.fill(heads.q90(), mean + member * STEP + HALF_WIDTH);
                said.add(heads);
            }
            return said;
        }

        @Override
        public byte[] weights() {
            return new byte[0];
        }

        @Override
        public byte[] onnx(String property) {
            return new byte[0];
        }

        @Override
        public String architecture() {
            return "mean";
        }

        @Override
        public String origin() {
            return "";
        }

        @Override
        public Optional<BackboneUse> backbone() {
            return Optional.empty();
        }
    }
}
