package org.cupel.acquisition.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.acquisition.campaign.BatchRule;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;

/** Finds out how many candidates a batch may hold, and from which it is chosen. */
final class BatchPlanner {

    /** Diverse batches look at so many of the best, or so many times the batch. */
    private static final int SHORTLIST = 1_000;

    private static final int TIMES_THE_BATCH = 20;

    private BatchPlanner() {}

    /** @param ranking open candidates, best first */
    static BatchInputs plan(Campaign campaign, List<ScoredEntry> ranking, BatchSources sources) {
        CampaignDefinition definition = campaign.definition();
        BatchRule rule = definition.batch();
        List<BatchMaterial> replicates = rule.replicates() == 0
                ? List.of()
                : sources.tested(campaign, Math.min(rule.replicates(), definition.batchSize()));
        int asked = definition.batchSize() - replicates.size();
        int affordable = definition.budget() == null
                ? asked
                : Math.max(0, Math.min(asked, definition.budget() - sources.budgetTaken(campaign)));
        int wanted = Math.min(affordable, ranking.size());
        String note = wanted == asked
                ? null
                : affordable < asked && wanted == affordable
                        ? "The budget has room for " + affordable + "."
                        : "The pool holds " + ranking.size() + ".";
        List<BatchMaterial> open = shortlist(definition, ranking, wanted, sources);
        int admitted = rule.looksAtMaterials() ? Math.min(wanted, admitted(rule, open, wanted)) : wanted;
        return new BatchInputs(
                admitted,
                open,
                rule.diverse() ? sources.pending(campaign) : List.of(),
                replicates,
                admitted < wanted ? "Caps per formula or prototype let in " + admitted + "." : note);
    }

    private static List<BatchMaterial> shortlist(
            CampaignDefinition definition, List<ScoredEntry> ranking, int wanted, BatchSources sources) {
        if (!definition.batch().looksAtMaterials() || wanted == 0) {
            return ids(ranking, wanted).stream()
                    .map(id -> new BatchMaterial(id, null, List.of(), 0))
                    .toList();
        }
        int most = Math.max(SHORTLIST, TIMES_THE_BATCH * definition.batchSize());
        List<BatchMaterial> open = sources.describe(ids(ranking, most));
        while (most < ranking.size() && admitted(definition.batch(), open, wanted) < wanted) {
            most = 8 * most;
            open = sources.describe(ids(ranking, most));
        }
        return open;
    }

    private static List<String> ids(List<ScoredEntry> ranking, int most) {
        return ranking.stream()
                .limit(most)
                .map(scored -> scored.entry().materialId())
                .toList();
    }

    /** How many the caps let in when the best are taken one after another. */
    private static int admitted(BatchRule rule, List<BatchMaterial> open, int wanted) {
        Map<String, Integer> formulas = new HashMap<>();
        Map<String, Integer> prototypes = new HashMap<>();
        List<Makeup> taken = new ArrayList<>();
        for (BatchMaterial material : open) {
            Makeup makeup = Makeup.of(material);
            if (taken.size() < wanted
                    && room(formulas, makeup.formula(), rule.perFormula())
                    && room(prototypes, makeup.prototype(), rule.perPrototype())) {
                formulas.merge(makeup.formula(), 1, Integer::sum);
                prototypes.merge(makeup.prototype(), 1, Integer::sum);
                taken.add(makeup);
            }
        }
        return taken.size();
    }

    private static boolean room(Map<String, Integer> taken, String group, Integer most) {
        return most == null || taken.getOrDefault(group, 0) < most;
    }
}
