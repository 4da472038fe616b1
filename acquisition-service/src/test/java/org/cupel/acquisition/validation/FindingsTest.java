package org.cupel.acquisition.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final SearchGoal GOAL =
            SearchGoal.read("eAboveHull <= 0.05 and bandGap between 1.5 and 3", null, null);

    @Test
    void whatIsRankedByDecidesWhileNothingElseIsKnown() {
        assertThat(meet(hull(0.05, ResultKind.DFT))).isTrue();
        assertThat(meet(hull(0.06, ResultKind.DFT))).isFalse();
        assertThat(meet(gap(2, ResultKind.DFT))).isFalse();
    }

    @Test
    void anotherPropertyThatMissesItsBoundsUndoesAFind() {
        assertThat(meet(hull(0.01, ResultKind.DFT), gap(1.5, ResultKind.DFT))).isTrue();
        assertThat(meet(hull(0.01, ResultKind.DFT), gap(1.4, ResultKind.DFT))).isFalse();
        assertThat(meet(hull(0.06, ResultKind.DFT), gap(2, ResultKind.DFT))).isFalse();
    }

    @Test
    void ofEachPropertyTheHighestKindCountsAndThenTheNewest() {
        assertThat(meet(hull(0.01, ResultKind.DFT), gap(1, ResultKind.SURROGATE), gap(2, ResultKind.DFT)))
                .isTrue();
        assertThat(meet(hull(0.01, ResultKind.DFT), gap(2, ResultKind.EXPERIMENT), gap(1, ResultKind.DFT)))
                .isTrue();
        assertThat(meet(hull(0.01, ResultKind.SURROGATE), gap(2, ResultKind.DFT), hull(0.2, ResultKind.SURROGATE)))
                .isFalse();
    }

    @Test
    void whatCouldNotBeMadeMeetsNothing() {
        var failed = new Measurement(
                "eAboveHull",
                null,
                null,
                null,
                null,
                null,
                null,
                ResultKind.EXPERIMENT,
                null,
                "lab",
                null,
                "decomposed");

        assertThat(meet(hull(0.01, ResultKind.DFT), failed, gap(2, ResultKind.DFT)))
                .isFalse();
    }

    private static boolean meet(Measurement... measurements) {
        return new Findings(List.of(measurements)).meet(GOAL);
    }

    private static Measurement hull(double value, ResultKind kind) {
        return measured(Property.E_ABOVE_HULL, value, kind);
    }

    private static Measurement gap(double value, ResultKind kind) {
        return measured(Property.BAND_GAP, value, kind);
    }

    private static Measurement measured(Property property, double value, ResultKind kind) {
        return new Measurement(
                property.wireName(),
                value,
                property.unit(),
                null,
                value,
                property.unit(),
                null,
                kind,
                null,
                "lab",
                null,
                null);
    }
}
