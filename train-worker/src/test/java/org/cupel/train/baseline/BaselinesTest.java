package org.cupel.train.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final List<Element> METALS = List.of(
            Element.Li, Element.Na, Element.Mg, Element.Ca, Element.Ti, Element.V, Element.Mn, Element.Fe, Element.Zn);
    private static final List<Element> OTHERS = List.of(Element.O, Element.S, Element.F, Element.Cl, Element.N);

    /** A target that follows from electronegativities and amounts, not linearly. */
    private static double target(Composition composition) {
        double mean = 0;
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            mean += composition.fraction(amount.getKey())
                    * amount.getKey().paulingElectronegativity().orElseThrow();
        }
        return Math.sin(3 * mean) - mean;
    }

    private static List<Composition> compositions(int remainder) {
        List<Composition> all = new ArrayList<>();
        int number = 0;
        for (Element metal : METALS) {
            for (Element other : OTHERS) {
                for (double amount = 0.5; amount <= 3; amount += 0.5) {
                    if (number++ % 3 == remainder) {
                        all.add(Composition.of(Map.of(metal, 1.0, other, amount)));
                    }
                }
            }
        }
        return all;
    }

    private static double error(Baseline baseline) {
        List<Composition> train = new ArrayList<>(compositions(0));
        train.addAll(compositions(1));
        List<Composition> test = compositions(2);
        double[] answers = baseline.fit(train, targets(train)).predict(test);
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            sum += Math.abs(answers[i] - target(test.get(i)));
        }
        return sum / answers.length;
    }

    private static double[] targets(List<Composition> compositions) {
        return compositions.stream().mapToDouble(BaselinesTest::target).toArray();
    }

    @Test
    void treesLearnWhatTheMeanCannotSay() {
        double mean = error(new MeanBaseline());
        assertThat(error(new NearestComposition())).isLessThan(0.8 * mean);
        assertThat(error(new RandomForest(1))).isLessThan(0.5 * mean);
        assertThat(error(new Xgboost(1))).isLessThan(0.5 * mean);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        List<Composition> train = compositions(0);
        List<Composition> test = compositions(1);
        for (int i = 0; i < Baselines.standard(7).size(); i++) {
            double[] first =
                    Baselines.standard(7).get(i).fit(train, targets(train)).predict(test);
            double[] again =
                    Baselines.standard(7).get(i).fit(train, targets(train)).predict(test);
            assertThat(again).as(Baselines.standard(7).get(i).name()).containsExactly(first);
        }
    }

    @Test
    void anotherSeedGivesAnotherForest() {
        List<Composition> train = compositions(0);
        double[] one = new RandomForest(1).fit(train, targets(train)).predict(compositions(1));
        double[] two = new RandomForest(2).fit(train, targets(train)).predict(compositions(1));
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void theMeanIsTheMean() {
        List<Composition> some = List.of(Composition.parse("LiF"), Composition.parse("NaCl"));
        assertThat(new MeanBaseline().fit(some, new double[] {1, 4}).predict(some))
                .containsExactly(2.5, 2.5);
    }

    @Test
    void theNearestCompositionSharesMostAtoms() {
        List<Composition> known = List.of(
                Composition.parse("Li2O"),
                Composition.parse("Li2O"),
                Composition.parse("Fe2O3"),
                Composition.parse("NaCl"));
        Baseline.Fitted nearest = new NearestComposition().fit(known, new double[] {1, 2, 5, 9});
        double[] answers = nearest.predict(
                List.of(Composition.parse("Li4O2"), Composition.parse("Fe3O4"), Composition.parse("W")));
        assertThat(answers[0]).as("equal ones are averaged").isCloseTo(1.5, within(1e-12));
        assertThat(answers[1]).isEqualTo(5);
        assertThat(answers[2]).as("nothing shared: all").isCloseTo(17.0 / 4, within(1e-12));
    }
}
