package org.cupel.train.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.metric.DecisionQuality;
import org.junit.jupiter.api.Test;

class DecisionPlotTest {

    private static final FigureSubject SUBJECT = new FigureSubject("", "random split", "energy above hull", "eV/atom");
    private static final Decision[] DECISIONS = {
        Decision.KEEP, Decision.KEEP, Decision.KEEP, Decision.MAYBE, Decision.MAYBE, Decision.KILL
    };
    private static final boolean[] STABLE = {true, true, true, true, false, false};

    private static Figure figure(boolean... stable) {
        double[] truth = new double[stable.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = stable[i] ? 0 : 1;
        }
        return DecisionPlot.of(
                SUBJECT,
                List.of(
                        DecisionShares.of("Cupel, stable", DECISIONS, stable, true),
                        DecisionShares.of("Cupel, unstable", DECISIONS, stable, false)),
                DecisionQuality.of(DECISIONS, truth, 0.05),
                0.05);
    }

    @Test
    void showsSharesAndCountsByWhatIsTrue() throws Exception {
        Figure figure = figure(STABLE);

        assertThat(Svg.of(figure).texts())
                .contains(
                        "KEEP precision 100.0 % (29.2 to 100.0); KILL precision 100.0 % (2.5 to 100.0); stable is below"
                                + " 0.05 eV/atom")
                .contains("75 % (3)", "25 % (1)", "50 % (1)", "KEEP", "MAYBE", "KILL")
                .contains("Cupel, stable (n = 4)", "Cupel, unstable (n = 2)");
        assertThat(figure.table().rows())
                .containsExactly(
                        List.of(
                                "Cupel, stable",
                                "4",
                                "75.0 % (19.4 to 99.4)",
                                "25.0 % (0.6 to 80.6)",
                                "0.0 % (0.0 to 60.2)"),
                        List.of(
                                "Cupel, unstable",
                                "2",
                                "0.0 % (0.0 to 84.2)",
                                "50.0 % (1.3 to 98.7)",
                                "50.0 % (1.3 to 98.7)"));
    }

    @Test
    void drawsOneClassOnly() throws Exception {
        Figure figure = figure(true, true, true, true, true, true);

        assertThat(Svg.of(figure).texts()).contains("50 % (3)", "Cupel, unstable (n = 0)");
        assertThat(figure.table().rows().get(1)).containsExactly("Cupel, unstable", "0", "–", "–", "–");
    }
}
