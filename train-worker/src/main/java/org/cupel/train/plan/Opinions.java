package org.cupel.train.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;

/** What an ensemble says of materials, one by one; a material that it refuses spoils no other. */
public final class Opinions {

    private static final int BATCH = 128;

    private Opinions() {}

    /** One per row, null where the ensemble has no finite answer. */
    public static List<EnsemblePrediction> of(Ensemble ensemble, LabelledGraphs data, int[] rows) {
        List<EnsemblePrediction> opinions = new ArrayList<>(rows.length);
        for (int from = 0; from < rows.length; from += BATCH) {
            add(opinions, ensemble, data, Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH)));
        }
        return Collections.unmodifiableList(opinions);
    }

    private static void add(List<EnsemblePrediction> opinions, Ensemble ensemble, LabelledGraphs data, int[] rows) {
        List<Heads> members;
        try {
            members = ensemble.predict(data, rows);
        } catch (IllegalArgumentException | CrystalException refused) {
            if (rows.length == 1) {
                opinions.add(null);
                return;
            }
            int half = rows.length / 2;
            add(opinions, ensemble, data, Arrays.copyOfRange(rows, 0, half));
            add(opinions, ensemble, data, Arrays.copyOfRange(rows, half, rows.length));
            return;
        }
        for (int row = 0; row < rows.length; row++) {
            opinions.add(opinion(members, row));
        }
    }

    private static EnsemblePrediction opinion(List<Heads> members, int row) {
        try {
            return EnsemblePrediction.of(
                    members.stream().map(member -> ofRow(member, row)).toList());
        } catch (IllegalArgumentException notFinite) {
            return null;
        }
    }

    private static MemberPrediction ofRow(Heads heads, int row) {
        return MemberPrediction.ofHeads(
                heads.q10()[row], heads.q50()[row], heads.q90()[row], heads.pStable()[row], heads.pMetastable()[row]);
    }
}
