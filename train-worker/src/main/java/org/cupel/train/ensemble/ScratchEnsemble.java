package org.cupel.train.ensemble;

import java.util.List;
import java.util.Optional;
import org.cupel.train.export.OnnxEnsemble;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.plan.BackboneUse;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Trainer;
import org.cupel.train.weights.EnsembleFile;

/** Members that each have a trunk of their own. */
public record ScratchEnsemble(Trainer trainer, List<MemberWeights> members) implements Ensemble {

    private static final String ARCHITECTURE =
            "CGCNN (doi:10.1103/PhysRevLett.120.145301), five heads: q10, q50, q90, p_stable, p_metastable";

    public ScratchEnsemble {
        members = List.copyOf(members);
    }

    @Override
    public List<Heads> predict(LabelledGraphs data, int[] crystals) {
        return trainer.predict(members, data.graphs(), crystals);
    }

    @Override
    public byte[] weights() {
        return EnsembleFile.write(members);
    }

    @Override
    public byte[] onnx(String property) {
        return OnnxEnsemble.write(members, property);
    }

    @Override
    public String architecture() {
        return ARCHITECTURE;
    }

    @Override
    public String origin() {
        return "No weights from outside.";
    }

    @Override
    public Optional<BackboneUse> backbone() {
        return Optional.empty();
    }
}
