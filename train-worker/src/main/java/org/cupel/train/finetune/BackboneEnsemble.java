package org.cupel.train.finetune;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.crystal.Crystal;
import org.cupel.train.plan.BackboneUse;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.weights.HeadSetFile;

/** Heads on one backbone, which is as it was or has learnt with them. */
public record BackboneEnsemble(FrozenFeatures features, HeadSet heads) implements Ensemble {

    @Override
    public List<Heads> predict(LabelledGraphs data, int[] crystals) {
        List<Crystal> asked =
                Arrays.stream(crystals).mapToObj(data.crystals()::get).toList();
        return heads.predict(features.of(asked, heads.pooling()));
    }

    @Override
    public byte[] weights() {
        return HeadSetFile.write(heads);
    }

    @Override
    public byte[] onnx(String property) {
        return new HeadGraph(features.backbone().architecture(), heads).write(property);
    }

    /**
     * The graph of an ensemble whose predictions are worked on further: it gives the features as well.
     *
     * @param metadata that says what is to be done with them
     */
    public byte[] energyGraph(String property, Map<String, String> metadata) {
        return new HeadGraph(features.backbone().architecture(), heads).write(property, metadata, true);
    }

    @Override
    public String architecture() {
        String trunk =
                heads.trunk().isEmpty() ? "Frozen backbone" : heads.trunk().size() + " tensors tuned of backbone";
        return trunk + " '" + heads.backbone() + "', per member a head "
                + heads.members().get(0).shape() + " with five outputs: q10, q50, q90, p_stable, p_metastable";
    }

    @Override
    public String origin() {
        return "The backbone '" + heads.backbone() + "' (" + heads.backboneSha256()
                + ") was trained on other data before; its own model card says whether rows of this test were among"
                + " them.";
    }

    @Override
    public Optional<BackboneUse> backbone() {
        return Optional.of(new BackboneUse(heads.backbone(), heads.backboneSha256()));
    }
}
