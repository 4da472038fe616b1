package org.cupel.acquisition.drift;

/** What a lab found and what had been predicted when the candidate was chosen; all in the property's unit. */
public record JudgedResult(double value, double q10, double q50, double q90) {

    double residual() {
        return value - q50;
    }

    boolean held() {
        return q10 <= value && value <= q90;
    }
}
