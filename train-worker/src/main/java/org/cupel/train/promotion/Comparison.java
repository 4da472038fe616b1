package org.cupel.train.promotion;

import java.util.UUID;

/**
 * A new model against the champion, both on the same validation rows.
 *
 * @param championModelId null when there is none
 * @param championMae null when there is no champion or its weights are gone
 * @param reason for people
 */
public record Comparison(
        UUID championModelId,
        double challengerMae,
        Double championMae,
        int validationRows,
        boolean promoted,
        String reason) {

    /** Lower or equal wins: of two models that err alike, the one that saw more data. */
    static Comparison between(UUID championModelId, double challengerMae, double championMae, int rows) {
        boolean better = challengerMae <= championMae;
        String reason = "validation MAE %.6g %s the champion's %.6g on the same %d rows"
                .formatted(challengerMae, better ? "is no more than" : "is more than", championMae, rows);
        return new Comparison(championModelId, challengerMae, championMae, rows, better, reason);
    }

    static Comparison unopposed(UUID lostChampionId, double challengerMae, int rows, String reason) {
        return new Comparison(lostChampionId, challengerMae, null, rows, true, reason);
    }
}
