package org.cupel.train.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final UUID CHAMPION = UUID.randomUUID();
    private static final PromotionRules RULES = new PromotionRules(true, 1000, 0.05, 10);
    private static final ErrorDuel NO_RESULTS = duel(0, 0, 0);
    private static final PoolShadow CALM = pool(100, 0);

    @Test
    void equalErrorsAreNotWorse() {
        Comparison comparison = Comparison.between(CHAMPION, duel(20, 0.03, 0.03), CALM, NO_RESULTS, RULES);
        assertThat(comparison.notWorse()).isTrue();
        assertThat(comparison.reason())
                .contains("0.03", "no more than", "same 20 rows", "rank correlation")
                .contains("100 materials of the pool");
    }

    @Test
    void aLargerErrorOnTheValidationRowsIsWorse() {
        Comparison comparison = Comparison.between(CHAMPION, duel(20, 0.031, 0.03), CALM, NO_RESULTS, RULES);
        assertThat(comparison.notWorse()).isFalse();
        assertThat(comparison.reason())
                .isEqualTo("validation MAE 0.0310000 is more than the champion's 0.0300000 on the same 20 rows");
        assertThat(PromotionOutcome.of(comparison, RULES).fate()).isEqualTo(PromotionOutcome.Fate.WAITING);
    }

    @Test
    void resultsNewToBothCountWhenThereAreEnoughOfThem() {
        ErrorDuel good = duel(20, 0.02, 0.03);
        assertThat(Comparison.between(CHAMPION, good, CALM, duel(9, 0.2, 0.03), RULES)
                        .notWorse())
                .isTrue();
        Comparison judged = Comparison.between(CHAMPION, good, CALM, duel(10, 0.2, 0.03), RULES);
        assertThat(judged.notWorse()).isFalse();
        assertThat(judged.reason()).startsWith("on 10 results that are new to both, its error is larger by 0.17");
    }

    @Test
    void aFewReversedDecisionsMayBeChanceManyAreNot() {
        ErrorDuel good = duel(20, 0.02, 0.03);
        assertThat(Comparison.between(CHAMPION, good, pool(100, 8), NO_RESULTS, RULES)
                        .notWorse())
                .as("8 of 100: the lower end of the interval is 3.5 %%")
                .isTrue();
        Comparison shaken = Comparison.between(CHAMPION, good, pool(100, 12), NO_RESULTS, RULES);
        assertThat(shaken.notWorse()).isFalse();
        assertThat(shaken.reason()).contains("12 of 100 decisions on the pool move between KEEP and KILL");
    }

    @Test
    void withoutAutomationAGoodChallengerWaits() {
        Comparison good = Comparison.between(CHAMPION, duel(20, 0.02, 0.03), CALM, NO_RESULTS, RULES);
        assertThat(PromotionOutcome.of(good, RULES).promoted()).isTrue();
        PromotionOutcome waits = PromotionOutcome.of(good, new PromotionRules(false, 1000, 0.05, 10));
        assertThat(waits.fate()).isEqualTo(PromotionOutcome.Fate.WAITING);
        assertThat(waits.reason()).contains("until a person promotes it", "0.0200000");
    }

    @Test
    void decisionsAreCountedFromChampionToChallenger() {
        DecisionShift shift = DecisionShift.of(
                List.of(Decision.KEEP, Decision.KEEP, Decision.MAYBE, Decision.KILL, Decision.KILL),
                List.of(Decision.KEEP, Decision.KILL, Decision.KEEP, Decision.KILL, Decision.MAYBE));
        assertThat(shift.counts()).isDeepEqualTo(new int[][] {{1, 0, 1}, {1, 0, 0}, {0, 1, 1}});
        assertThat(shift.changed().hits()).isEqualTo(3);
        assertThat(shift.reversed().hits()).isEqualTo(1);
        assertThat(shift.reversed().n()).isEqualTo(5);
    }

    @Test
    void aMaterialThatOneModelRefusesIsLeftOutOfBoth() {
        List<EnsemblePrediction> champion = Arrays.asList(about(0.0), null, about(0.2), about(0.3));
        List<EnsemblePrediction> challenger = Arrays.asList(about(0.1), about(0.5), null, about(0.2));
        PoolShadow shadow = PoolShadow.of("eAboveHull", 50, 5, reading(champion), reading(challenger));
        assertThat(shadow.pool()).isEqualTo(50);
        assertThat(shadow.sampled()).isEqualTo(5);
        assertThat(shadow.compared()).isEqualTo(2);
        assertThat(shadow.meanShift()).isCloseTo(0.0, within(1e-12));
        assertThat(shadow.meanAbsoluteShift()).isCloseTo(0.1, within(1e-12));
        assertThat(shadow.spearman()).isCloseTo(1.0, within(1e-12));
        assertThat(shadow.decisions().changed().n()).isEqualTo(2);
    }

    @Test
    void anEmptyPoolSaysNothing() {
        PoolShadow shadow = PoolShadow.of("eAboveHull", 0, 0, reading(List.of()), reading(List.of()));
        assertThat(shadow.spearman()).isNull();
        assertThat(shadow.meanShift()).isNull();
        assertThat(shadow.decisions()).isNull();
        assertThat(Comparison.between(CHAMPION, duel(20, 0.02, 0.03), shadow, NO_RESULTS, RULES)
                        .notWorse())
                .isTrue();
    }

    @Test
    void theDifferenceOfErrorsHasAnIntervalOverCompositions() {
        double[] truth = {0, 0, 0, 0};
        ErrorDuel duel = ErrorDuel.of(
                new double[] {0.1, -0.3, 0.2, 0.2},
                new double[] {0.2, 0.2, -0.2, 0.1},
                truth,
                List.of("A", "A", "B", "C"));
        assertThat(duel.challengerMae()).isCloseTo(0.2, within(1e-12));
        assertThat(duel.championMae()).isCloseTo(0.175, within(1e-12));
        assertThat(duel.difference()).isCloseTo(0.025, within(1e-12));
        assertThat(duel.differenceLow95()).isLessThanOrEqualTo(0.025);
        assertThat(duel.differenceHigh95()).isGreaterThanOrEqualTo(0.025);
        assertThat(duel.surelyWorse()).isFalse();
    }

    /** n rows of n compositions on which both err alike everywhere. */
    private static ErrorDuel duel(int n, double challengerError, double championError) {
        double[] challenger = new double[n];
        double[] champion = new double[n];
        Arrays.fill(challenger, challengerError);
        Arrays.fill(champion, championError);
        return ErrorDuel.of(
                challenger,
                champion,
                new double[n],
                IntStream.range(0, n).mapToObj(Integer::toString).toList());
    }

    /** n materials that the champion keeps, of which the challenger kills some. */
    private static PoolShadow pool(int n, int reversed) {
        List<EnsemblePrediction> champion = new ArrayList<>();
        List<EnsemblePrediction> challenger = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            champion.add(about(-1 - i * 1e-3));
            challenger.add(about(i < reversed ? 1.0 : -1 - i * 1e-3));
        }
        return PoolShadow.of("eAboveHull", n, n, reading(champion), reading(challenger));
    }

    /** Who decides by the median alone. */
    private static PoolReading reading(List<EnsemblePrediction> opinions) {
        return PoolReading.of(
                opinions,
                Collections.nCopies(opinions.size(), null),
                (opinion, crystal) -> opinion.quantiles().q50() < 0.05 ? Decision.KEEP : Decision.KILL);
    }

    private static EnsemblePrediction about(double value) {
        return EnsemblePrediction.of(
                MemberPrediction.ofHeads(value - 0.01, value, value + 0.01, value < 0.05 ? 0.95 : 0.05, 0.5));
    }
}
