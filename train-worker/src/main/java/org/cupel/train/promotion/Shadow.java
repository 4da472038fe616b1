package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Opinions;
import org.cupel.train.snapshot.LooseRows;

/** Lets a challenger predict beside the champion: validation rows, results that are new to both, the pool. */
@ApplicationScoped
class Shadow {

    private final PoolSource pool;
    private final NewResults results;
    private final PromotionRules rules;

    Shadow(PoolSource pool, NewResults results, PromotionRules rules) {
        this.pool = pool;
        this.results = results;
        this.rules = rules;
    }

    ErrorDuel onRows(Ensemble challenger, Ensemble champion, LabelledGraphs data, int[] rows) {
        List<EnsemblePrediction> ofChallenger = Opinions.of(challenger, data, rows);
        List<EnsemblePrediction> ofChampion = Opinions.of(champion, data, rows);
        List<Integer> both = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (ofChallenger.get(i) != null && ofChampion.get(i) != null) {
                both.add(i);
            }
        }
        return ErrorDuel.of(
                medians(ofChallenger, both),
                medians(ofChampion, both),
                both.stream().mapToDouble(i -> data.targets()[rows[i]]).toArray(),
                both.stream()
                        .map(i -> data.crystals().get(rows[i]).composition().reducedFormula())
                        .toList());
    }

    /** @param since when the younger model's labels were frozen */
    ErrorDuel onNewResults(PropertyTask task, Instant since, Ensemble challenger, Ensemble champion) {
        LooseRows rows = new LooseRows(task);
        results.after(task.name(), since).forEach(rows::add);
        LabelledGraphs data = rows.all();
        return onRows(challenger, champion, data, data.test());
    }

    PoolShadow onPool(
            PropertyTask task,
            Ensemble challenger,
            Decider challengerDecides,
            Ensemble champion,
            Decider championDecides) {
        PoolSource.Sample sample = pool.sample(task.name(), rules.poolSample());
        LooseRows rows = new LooseRows(task);
        sample.structures().forEach(rows::add);
        LabelledGraphs data = rows.all();
        return PoolShadow.of(
                task.name(),
                sample.pool(),
                sample.structures().size(),
                reading(champion, championDecides, data),
                reading(challenger, challengerDecides, data));
    }

    private static PoolReading reading(Ensemble model, Decider decider, LabelledGraphs data) {
        int[] rows = data.test();
        List<Crystal> crystals =
                Arrays.stream(rows).mapToObj(data.crystals()::get).toList();
        return PoolReading.of(Opinions.of(model, data, rows), crystals, decider);
    }

    PromotionRules rules() {
        return rules;
    }

    private static double[] medians(List<EnsemblePrediction> opinions, List<Integer> rows) {
        return rows.stream()
                .mapToDouble(row -> opinions.get(row).quantiles().q50())
                .toArray();
    }
}
