package org.cupel.predict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.support.SupportRow;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustLearner;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustRow;
import org.cupel.surrogate.trust.TrustSettings;

/** Trust in the small ensemble, learnt from the fixture's structures in many sizes and a truth that it misses by chance. */
public final class Trusting {

    private static final int SIZES = 30;
    private static final double ERROR_EV = 0.03;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trusting() {}

    public static TrustModel learnt(TrustSettings settings) {
        var random = new Random(11);
        List<TrustRow> rows = new ArrayList<>();
        try (OnnxEnsemble model = Fixtures.tinyModel()) {
            for (Fixtures.Golden golden : Fixtures.goldens()) {
                Crystal crystal = CrystalJson.read(golden.structure().structureJson());
                for (int i = 0; i < SIZES; i++) {
                    rows.add(row(model, sized(crystal, 0.95 + 0.1 * i / SIZES), random));
                }
            }
        }
        List<SupportRow> references = rows.stream()
                .map(row -> new SupportRow(row.features(), row.composition(), row.cluster()))
                .toList();
        return new TrustLearner(settings)
                .learn(references, rows, Map.of("model", "tiny"))
                .model();
    }

    public static byte[] json(TrustModel trust) {
        try {
            return JSON.writeValueAsBytes(trust.parameters());
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the model itself says. */
    public static EnsemblePrediction raw(OnnxEnsemble model, Crystal crystal) {
        return EnsemblePrediction.of(Arrays.stream(model.heads(List.of(crystal)))
                .map(member -> member[0])
                .map(h -> MemberPrediction.ofHeads(h[0], h[1], h[2], h[3], h[4]))
                .toList());
    }

    private static TrustRow row(OnnxEnsemble model, Crystal crystal, Random random) {
        EnsemblePrediction raw = raw(model, crystal);
        double truth = Math.max(0, raw.quantiles().q50() + ERROR_EV * random.nextGaussian());
        return new TrustRow(
                raw,
                SupportFeatures.of(crystal),
                crystal.composition(),
                truth,
                crystal.composition().reducedFormula());
    }

    /** Every length times a factor. */
    static Crystal sized(Crystal crystal, double factor) {
        return new Crystal(crystal.lattice().scaled(factor), crystal.species(), crystal.fractionalCoordinates());
    }
}
