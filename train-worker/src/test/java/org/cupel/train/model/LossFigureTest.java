package org.cupel.train.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;
import org.cupel.train.figure.Figure;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.MemberReport;
import org.cupel.train.plan.TrainedEnsemble;
import org.junit.jupiter.api.Test;

class LossFigureTest {

    private static final PropertyTask TASK = new PropertyTask(
            "bandGap", "eV", TargetTransform.IDENTITY, Pooling.MEAN, StabilityThresholds.NONE, List.of());

    private static NewModel model(double... errors) {
        List<EpochRecord> epochs = new ArrayList<>();
        for (double error : errors) {
            epochs.add(new EpochRecord(0, epochs.size() + 1, 1, error));
        }
        return new NewModel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                TASK,
                null,
                null,
                null,
                null,
                new TrainedEnsemble(null, List.of(new MemberReport(42, 2, 1, epochs))),
                null);
    }

    @Test
    void showsHowMembersLearnt() {
        assertThat(new LossFigure().of(model(0.5, 0.4), List.of()))
                .extracting(Figure::name)
                .containsExactly("loss-curve");
    }

    @Test
    void aCurveThatCannotBeDrawnFailsNothing() {
        assertThat(new LossFigure().of(model(0.5, Double.NaN), List.of())).isEmpty();
    }
}
