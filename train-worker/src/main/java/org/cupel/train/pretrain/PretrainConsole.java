package org.cupel.train.pretrain;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.plan.BackboneCheckpoint;
import org.cupel.train.plan.BackboneEpoch;

/** Tells people how a pre-training goes. */
record PretrainConsole(PrintStream out) {

    void data(PretrainData data, PretrainSplit split) {
        say(
                "%d crystals, %d left out; %d to train, %d to validate, %d of later years, %d of held-out systems, "
                        + "%d set aside",
                data.rows().size(),
                data.leftOut().size(),
                split.train().length,
                split.validation().length,
                split.laterYears().length,
                split.heldOutSystems().length,
                split.setAside().length);
    }

    void epoch(BackboneCheckpoint checkpoint) {
        List<BackboneEpoch> history = checkpoint.history();
        BackboneEpoch last = history.get(history.size() - 1);
        int epochs = checkpoint.settings().epochs();
        StringBuilder errors = new StringBuilder();
        for (int t = 0; t < last.validationMae().length; t++) {
            BackboneTarget target = checkpoint.current().targets().get(t);
            errors.append(String.format(
                    Locale.ROOT, ", %s %.4f %s", target.property(), last.validationMae()[t], target.unit()));
        }
        say(
                "epoch %d/%d: loss %.4f%s; score %.4f; %.0f s, about %.0f min left",
                last.epoch(),
                epochs,
                last.trainLoss(),
                errors,
                last.score(),
                last.seconds(),
                (epochs - last.epoch()) * last.seconds() / 60);
    }

    void tests(List<HeldOutTest> tests) {
        for (HeldOutTest test : tests) {
            say("%n%s: %s", test.name(), test.leakage());
            for (TargetTest target : test.targets()) {
                rows(target.property() + ", " + target.unit(), target.all());
                rows(target.property() + ", new compositions", target.newCompositions());
            }
        }
    }

    private void rows(String title, List<TestRow> rows) {
        say("  %s", title);
        for (TestRow row : rows) {
            say(
                    "    %-20s n %5d  MAE %.4f [%.4f, %.4f]  RMSE %.4f",
                    row.model(), row.n(), row.mae(), row.low95(), row.high95(), row.rmse());
        }
    }

    void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
