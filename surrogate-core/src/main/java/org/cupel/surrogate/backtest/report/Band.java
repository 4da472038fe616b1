package org.cupel.surrogate.backtest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cupel.surrogate.backtest.Quartiles;

/**
 * The middle over seeds; null where half of the searches, or a quarter, ended before.
 *
 * @param q25 a quarter of the searches is below
 * @param q75 a quarter of the searches is above
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Band(Double median, Double q25, Double q75) {

    public static Band of(Quartiles quartiles) {
        return new Band(
                Finite.orNull(quartiles.median()), Finite.orNull(quartiles.q25()), Finite.orNull(quartiles.q75()));
    }
}
