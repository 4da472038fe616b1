package org.cupel.train.baseline;

import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.composition.CompositionFeatures;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Compositions as Tribuo sees them. */
final class TribuoExamples {

    private static final String TARGET = "target";
    private static final String[] NAMES = CompositionFeatures.names().toArray(String[]::new);

    private TribuoExamples() {}

    static Dataset<Regressor> labelled(List<Composition> compositions, double[] targets) {
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("compositions", factory), factory);
        for (int i = 0; i < targets.length; i++) {
            dataset.add(example(compositions.get(i), new Regressor(TARGET, targets[i])));
        }
        return dataset;
    }

    static double[] predict(Model<Regressor> model, List<Composition> compositions) {
        return compositions.stream()
                .mapToDouble(composition -> model.predict(example(composition, RegressionFactory.UNKNOWN_REGRESSOR))
                        .getOutput()
                        .getValues()[0])
                .toArray();
    }

    private static Example<Regressor> example(Composition composition, Regressor target) {
        return new ArrayExample<>(target, NAMES, CompositionFeatures.of(composition));
    }
}
