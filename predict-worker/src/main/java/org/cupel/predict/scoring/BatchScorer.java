package org.cupel.predict.scoring;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.batch.GraphBatch;
import org.cupel.predict.model.GraphMetadata;
import org.cupel.predict.model.InferenceException;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;

/** Scores structures one after another with one model, gathering them into batches. One thread, one use. */
final class BatchScorer {

    private final OnnxEnsemble model;
    private final DecisionRule rule;
    private final CrystalChecks checks;
    private final CrystalGraphBuilder graphs;
    private final GraphBatch batch;
    private final List<PendingGraph> pending = new ArrayList<>();
    private final Scores scores;

    BatchScorer(OnnxEnsemble model, DecisionRule rule, BatchLimits limits) {
        GraphMetadata metadata = model.metadata();
        this.model = model;
        this.rule = rule;
        this.checks = CrystalChecks.defaults().withMaximumAtoms(limits.crystalAtoms());
        this.scores = new Scores(metadata.property());
        this.graphs = new CrystalGraphBuilder(metadata.neighbours(), metadata.cutoffAngstrom());
        this.batch = new GraphBatch(metadata.neighbours(), limits.batchAtoms());
    }

    Scores scores() {
        return scores;
    }

    /** Takes a structure; its score follows with its batch. */
    void add(StoredStructure structure) {
        try {
            var crystal = CrystalJson.read(structure.structureJson());
            checks.require(crystal);
            enqueue(new PendingGraph(structure, graphs.build(crystal)));
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
            score(pending, batch);
            pending.clear();
            batch.clear();
        }
    }

    private void enqueue(PendingGraph next) {
        if (!batch.hasRoomFor(next.graph().atomCount())) {
            flush();
        }
        if (batch.hasRoomFor(next.graph().atomCount())) {
            batch.add(next.graph());
            pending.add(next);
        } else {
            scoreAlone(next);
        }
    }

    private void score(List<PendingGraph> graphsOfBatch, GraphBatch filled) {
        try {
            read(graphsOfBatch, model.heads(filled));
        } catch (InferenceException e) {
            if (graphsOfBatch.size() == 1) {
                reject(
                        graphsOfBatch.get(0).structure().materialId(),
                        "The model refused the structure: " + e.getMessage()
                                + " Maybe it holds an element that the model was never given.");
            } else {
                graphsOfBatch.forEach(this::scoreAlone);
            }
        }
    }

    private void scoreAlone(PendingGraph graph) {
        var alone = new GraphBatch(batch.neighbours(), graph.graph().atomCount());
        alone.add(graph.graph());
        score(List.of(graph), alone);
    }

    private void read(List<PendingGraph> graphsOfBatch, float[][][] heads) {
        for (int crystal = 0; crystal < graphsOfBatch.size(); crystal++) {
            StoredStructure structure = graphsOfBatch.get(crystal).structure();
            try {
                var prediction = EnsemblePrediction.of(members(heads, crystal));
                var verdict = rule.decide(model.metadata().property(), prediction);
                scores.add(new MaterialScore(structure.materialId(), structure.structureHash(), prediction, verdict));
            } catch (IllegalArgumentException e) {
                reject(structure.materialId(), e.getMessage());
            }
        }
    }

    private static List<MemberPrediction> members(float[][][] heads, int crystal) {
        var members = new ArrayList<MemberPrediction>(heads.length);
        for (float[][] member : heads) {
            float[] h = member[crystal];
            members.add(MemberPrediction.ofHeads(h[0], h[1], h[2], h[3], h[4]));
        }
        return members;
    }
}
