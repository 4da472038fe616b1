package org.cupel.train.ensemble;

import java.util.List;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.MemberCheckpoint;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainedEnsemble;
import org.cupel.train.plan.Trainer;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;
import org.cupel.train.weights.EnsembleFile;

/** Trains members from fresh weights or those of an earlier ensemble of the same shape. */
public final class ScratchTrainer implements EnsembleTrainer {

    private final Trainer trainer;

    public ScratchTrainer(Trainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public TrainedEnsemble train(
            LabelledGraphs data,
            TrainingSettings settings,
            Ensemble start,
            Checkpoints checkpoints,
            TrainingListener listener) {
        List<MemberWeights> weights = start instanceof ScratchEnsemble scratch ? scratch.members() : List.of();
        List<MemberCheckpoint> members = trainer.train(data, settings, weights, checkpoints, listener);
        return new TrainedEnsemble(
                new ScratchEnsemble(
                        trainer, members.stream().map(MemberCheckpoint::best).toList()),
                members.stream().map(MemberReport::of).toList());
    }

    @Override
    public boolean canStartFrom(Ensemble ensemble, TrainingSettings settings) {
        return ensemble instanceof ScratchEnsemble scratch
                && scratch.members().get(0).shape().equals(settings.shape());
    }

    @Override
    public int epochs(TrainingSettings settings, Ensemble start) {
        return start == null ? settings.epochs() : settings.warmEpochs();
    }

    @Override
    public Ensemble read(byte[] weights) {
        return new ScratchEnsemble(trainer, EnsembleFile.read(weights));
    }

    @Override
    public String device() {
        return trainer.device();
    }
}
