package org.cupel.predict.model;

import java.util.List;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.stability.StabilityEstimate;

/**
 * What a model says of one material.
 *
 * @param members in the property's unit
 * @param hull what it was measured from, null where members say the property itself
 * @param features of the crystal by the model's own network, null where the graph does not give them
 */
public record Said(List<MemberPrediction> members, StabilityEstimate hull, float[] features) {

    public Said {
        members = List.copyOf(members);
    }

    /** q10, q50, q90, p_stable, p_metastable of one member. */
    float[] heads(int member) {
        MemberPrediction said = members.get(member);
        return new float[] {
            (float) said.quantiles().q10(),
            (float) said.quantiles().q50(),
            (float) said.quantiles().q90(),
            (float) said.pStable(),
            (float) said.pMetastable()
        };
    }
}
