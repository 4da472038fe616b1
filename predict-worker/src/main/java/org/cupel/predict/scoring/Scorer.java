package org.cupel.predict.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.model.ModelCache;

/** Scores materials with a model. Memory is bounded by a page of structures and a batch of graphs. */
@ApplicationScoped
public class Scorer {

    private final ModelCache models;
    private final StructureSource structures;
    private final DecisionRule rule;
    private final BatchLimits limits;

    Scorer(ModelCache models, StructureSource structures, DecisionRule rule, BatchLimits limits) {
        this.models = models;
        this.structures = structures;
        this.rule = rule;
        this.limits = limits;
    }

    /**
     * Scores ingested materials; each id ends up either scored or rejected.
     *
     * @param materialIds distinct
     * @param miscoverage of the intervals; null: as the model was calibrated
     * @param afterPage told how many are done; may throw to stop
     */
    public Scores score(UUID modelId, List<String> materialIds, Double miscoverage, IntConsumer afterPage) {
        return models.use(modelId, model -> {
            var scorer = new BatchScorer(model, rule.at(miscoverage), limits);
            for (int from = 0; from < materialIds.size(); from += limits.pageMaterials()) {
                int to = Math.min(materialIds.size(), from + limits.pageMaterials());
                addPage(scorer, materialIds.subList(from, to));
                afterPage.accept(to);
            }
            scorer.flush();
            return scorer.scores();
        });
    }

    /** Scores structures that need not be ingested; their ids are the caller's own. */
    public Scores scoreAll(UUID modelId, List<StoredStructure> structures) {
        return models.use(modelId, model -> {
            var scorer = new BatchScorer(model, rule, limits);
            structures.forEach(scorer::add);
            scorer.flush();
            return scorer.scores();
        });
    }

    private void addPage(BatchScorer scorer, List<String> ids) {
        Map<String, StoredStructure> known = structures.find(ids);
        for (String id : ids) {
            StoredStructure structure = known.get(id);
            if (structure == null) {
                scorer.reject(id, "No structure of '" + id + "' is ingested. Ingest it, then ask again.");
            } else {
                scorer.add(structure);
            }
        }
    }
}
