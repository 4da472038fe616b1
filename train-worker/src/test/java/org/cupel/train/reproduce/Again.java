package org.cupel.train.reproduce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.SignedModels;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.TrainingListener;

/** Reproduces a model in the process of a test. */
public final class Again {

    private static final TrainingListener QUIET = new TrainingListener() {
        @Override
        public void epochEnded(EpochRecord epoch) {}

        @Override
        public void shortened(int member, int configuredEpochs, int plannedEpochs) {}
    };

    private Again() {}

    public static ReproductionReport of(
            String manifestKey, ObjectStore objects, SignedModels signed, String... arguments) {
        List<String> words = new ArrayList<>(List.of("--manifest", manifestKey));
        words.addAll(List.of(arguments));
        try {
            return new Reproduction(objects, signed, "test", ReproduceOptions.parse(words), QUIET).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
