package org.cupel.train.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A new model against the champion, on the same rows and the same pool.
 *
 * @param championModelId null when there is none
 * @param challengerMae on the validation rows, in the property's unit
 * @param championMae null when there is no champion or its weights are gone
 * @param validation null when there is nothing to compare with; so are the next two
 * @param results those that are new to both models
 * @param notWorse whether the comparison lets the challenger take the title
 * @param reason for people
 */
public record Comparison(
        UUID championModelId,
        double challengerMae,
        Double championMae,
        int validationRows,
        ErrorDuel validation,
        PoolShadow pool,
        ErrorDuel results,
        boolean notWorse,
        String reason) {

    /** Lower or equal wins the validation rows: of two models that err alike, the one that saw more data. */
    static Comparison between(
            UUID championModelId, ErrorDuel validation, PoolShadow pool, ErrorDuel results, PromotionRules rules) {
        List<String> against = new ArrayList<>();
        if (validation.challengerMae() > validation.championMae()) {
            against.add(text(
                    "validation MAE %.6g is more than the champion's %.6g on the same %d rows",
                    validation.challengerMae(), validation.championMae(), validation.rows()));
        }
        if (results.rows() >= rules.minResults() && results.surelyWorse()) {
            against.add(text(
                    "on %d results that are new to both, its error is larger by %.3g (%.3g to %.3g)",
                    results.rows(), results.difference(), results.differenceLow95(), results.differenceHigh95()));
        }
        if (pool.decisions() != null && pool.decisions().reversed().low95() > rules.maxReversed()) {
            against.add(text(
                    "%d of %d decisions on the pool move between KEEP and KILL, more than %.3g of them",
                    pool.decisions().reversed().hits(), pool.compared(), rules.maxReversed()));
        }
        boolean notWorse = against.isEmpty();
        String reason = notWorse ? inFavour(validation, pool) : String.join("; ", against);
        return new Comparison(
                championModelId,
                validation.challengerMae(),
                validation.championMae(),
                validation.rows(),
                validation,
                pool,
                results,
                notWorse,
                reason);
    }

    static Comparison unopposed(UUID lostChampionId, double challengerMae, int rows, String reason) {
        return new Comparison(lostChampionId, challengerMae, null, rows, null, null, null, true, reason);
    }

    private static String inFavour(ErrorDuel validation, PoolShadow pool) {
        String duel = text(
                "validation MAE %.6g is no more than the champion's %.6g on the same %d rows",
                validation.challengerMae(), validation.championMae(), validation.rows());
        return pool.spearman() == null
                ? duel
                : duel + text("; rank correlation %.3f on %d materials of the pool", pool.spearman(), pool.compared());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
