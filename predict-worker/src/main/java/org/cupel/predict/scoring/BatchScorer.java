package org.cupel.predict.scoring;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.model.Asked;
import org.cupel.predict.model.InferenceException;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.predict.model.Said;
import org.cupel.surrogate.correction.MaterialFeatures;
import org.cupel.surrogate.prediction.EnsemblePrediction;

/** Scores structures one after another with one model, gathering them into batches. One thread, one use. */
final class BatchScorer {

    private final OnnxEnsemble model;
    private final DecisionRule rule;
    private final CrystalChecks checks;
    private final int batchAtoms;
    private final List<PendingCrystal> pending = new ArrayList<>();
    private final Scores scores;
    private int pendingAtoms;

    BatchScorer(OnnxEnsemble model, DecisionRule rule, BatchLimits limits) {
        this.model = model;
        this.rule = rule;
        this.checks = CrystalChecks.defaults().withMaximumAtoms(limits.crystalAtoms());
        this.scores = new Scores(model.metadata().property());
        this.batchAtoms = limits.batchAtoms(model.metadata().recipe());
    }

    Scores scores() {
        return scores;
    }

    /** Takes a structure; its score follows with its batch. */
    void add(StoredStructure structure) {
        try {
            var crystal = CrystalJson.read(structure.structureJson());
            checks.require(crystal);
            model.requireKnown(crystal);
            enqueue(new PendingCrystal(structure, crystal));
        } catch (CrystalException e) {
            scores.reject(structure.materialId(), e.getMessage());
        }
    }

    void reject(String materialId, String reason) {
        scores.reject(materialId, reason);
    }

    /** Scores what still waits. */
    void flush() {
        if (!pending.isEmpty()) {
            score(List.copyOf(pending));
            pending.clear();
            pendingAtoms = 0;
        }
    }

    private void enqueue(PendingCrystal next) {
        int atoms = next.crystal().atomCount();
        if (pendingAtoms + atoms > batchAtoms) {
            flush();
        }
        pending.add(next);
        pendingAtoms += atoms;
    }

    private void score(List<PendingCrystal> batch) {
        try {
            read(batch, model.predict(batch.stream().map(BatchScorer::asked).toList()));
        } catch (CrystalException | InferenceException | IllegalArgumentException e) {
            if (batch.size() == 1) {
                reject(batch.get(0).structure().materialId(), reason(e));
            } else {
                batch.forEach(one -> score(List.of(one)));
            }
        }
    }

    private static Asked asked(PendingCrystal pending) {
        return new Asked(pending.structure().materialId(), pending.crystal());
    }

    private static String reason(RuntimeException e) {
        return e instanceof InferenceException
                ? "The model refused the structure: " + e.getMessage()
                        + " Maybe it holds an element that the model was never given."
                : e.getMessage();
    }

    private void read(List<PendingCrystal> batch, List<Said> said) {
        for (int crystal = 0; crystal < batch.size(); crystal++) {
            StoredStructure structure = batch.get(crystal).structure();
            try {
                var prediction = EnsemblePrediction.of(said.get(crystal).members());
                Judged judged = rule.judge(model, prediction, batch.get(crystal).crystal());
                var score = new MaterialScore(
                        structure.materialId(),
                        structure.structureHash(),
                        judged.prediction(),
                        judged.reliance(),
                        judged.verdict(),
                        HullReason.of(said.get(crystal).hull()));
                add(score, said.get(crystal).features(), batch.get(crystal).crystal());
            } catch (IllegalArgumentException e) {
                reject(structure.materialId(), e.getMessage());
            }
        }
    }

    private void add(MaterialScore score, float[] backbone, Crystal crystal) {
        if (backbone == null) {
            scores.add(score, MaterialFeatures.SOAP, MaterialFeatures.ofSoap(crystal));
        } else {
            scores.add(score, MaterialFeatures.BACKBONE, MaterialFeatures.ofBackbone(backbone, crystal.composition()));
        }
    }
}
