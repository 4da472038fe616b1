package org.cupel.train.run;

import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.surrogate.split.SplitFractions;
import org.cupel.surrogate.split.StableSplit;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.snapshot.Snapshot;

/**
 * What data must be like to learn from.
 *
 * @param minimumRows fewer fail the request
 * @param warmStart whether members may start from the champion's weights
 */
public record DataRules(int minimumRows, String splitSalt, SplitFractions fractions, boolean warmStart) {

    StableSplit split() {
        return new StableSplit(splitSalt, fractions);
    }

    /** @throws UnrecoverableJobException when there are too few rows, with the figures */
    void requireEnough(Snapshot snapshot) {
        if (snapshot.rows() < minimumRows) {
            throw new UnrecoverableJobException(snapshot.rows() + " materials have a usable label for '"
                    + snapshot.property() + "', training needs " + minimumRows + "; left out: " + snapshot.leftOutRows()
                    + " " + snapshot.leftOut() + ". Ingest more labelled materials, or lower"
                    + " cupel.training.minimum-rows.");
        }
    }

    /** @throws UnrecoverableJobException when a part that decisions rest on is empty */
    void requireParts(LabelledGraphs data) {
        if (data.train().length < 2 || data.validation().length < 2) {
            throw new UnrecoverableJobException(data.targets().length + " materials split into " + data.train().length
                    + " for training, " + data.validation().length + " for validation and " + data.test().length
                    + " for test, as materials of one composition stay together. Ingest more compositions.");
        }
    }
}
