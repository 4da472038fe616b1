package org.cupel.crystal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Test;

class ElementReferencesTest {

    private static final String SAMPLE = "deploy/sample/li-tm-oxides.jsonl.gz";
    private static final Map<String, Double> TRUE = Map.of("Li", -1.9, "Fe", -8.4, "Mn", -9.2, "P", -5.4, "O", -4.9);
    private static final List<String> FORMULAS = List.of(
            "LiFeO2", "Fe2O3", "MnO2", "LiMn2O4", "Li2O", "LiFePO4", "MnPO4", "Li3PO4", "Mn3O4", "FePO4", "FeO");

    /** The scale of the model is off by 0.2 eV for every fifth row; least squares would be off everywhere. */
    @Test
    void referencesAreFoundInSpiteOfWrongEnergies() {
        List<ElementReferences.Sample> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 550; k++) {
            Composition composition = Composition.parse(FORMULAS.get(k % FORMULAS.size()));
            double formation = random.nextDouble(-3, 0);
            double wrong = k % 5 == 0 ? random.nextDouble(0.1, 0.6) : random.nextGaussian(0, 0.002);
            samples.add(
                    new ElementReferences.Sample(composition, formation + elements(composition) + wrong, formation));
        }
        ElementReferences.Fit fit = ElementReferences.fit(samples, RobustFit.DEFAULT);
        assertThat(fit.settled()).isTrue();
        assertThat(fit.rows().get(Element.P)).isEqualTo(200);
        TRUE.forEach((symbol, energy) ->
                assertThat(fit.references().bySymbol().get(symbol)).as(symbol).isCloseTo(energy, within(0.01)));
        Composition unknown = Composition.parse("LiMnPO4");
        assertThat(fit.references().formationEnergyPerAtomEv(unknown, -2.5 + elements(unknown)))
                .isCloseTo(-2.5, within(0.004));
    }

    private static double elements(Composition composition) {
        return composition.elements().stream()
                .mapToDouble(element -> composition.fraction(element) * TRUE.get(element.symbol()))
                .sum();
    }

    /** With hardly any rounding of small residuals, the linear program of scipy. */
    @Test
    void deviationsAreAsSmallAsALinearProgramMakesThem() throws IOException {
        JsonNode golden = Goldens.json("element-references.json");
        List<ElementReferences.Sample> samples = sample();
        ElementReferences.Fit fit = ElementReferences.fit(samples, new RobustFit(1e-5, 1e-9));
        double best = golden.get("meanAbsoluteResidual").doubleValue();
        assertThat(fit.meanAbsoluteResidualEv()).isBetween(best - 1e-9, best * 1.0005);
        assertThat(fit.rows().get(Element.Li)).isEqualTo(samples.size());
        assertThat(ElementReferences.fit(samples, RobustFit.DEFAULT).meanAbsoluteResidualEv())
                .isBetween(best - 1e-9, best * 1.005);
    }

    private static List<ElementReferences.Sample> sample() throws IOException {
        Path file = Path.of(System.getProperty("cupel.home", "..")).resolve(SAMPLE);
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(SAMPLE, in)) {
            return rows.map(outcome -> ((ReadOutcome.Accepted) outcome).row())
                    .map(row -> new ElementReferences.Sample(
                            row.crystal().composition(),
                            row.properties().get(MaterialProperty.FORMATION_ENERGY_PER_ATOM.key()),
                            0))
                    .toList();
        }
    }

    /** One compound of Ru, whose other elements are known: its reference takes what is left, ridge or not. */
    @Test
    void anElementSeenOnceStillFits() {
        List<ElementReferences.Sample> samples = new ArrayList<>();
        FORMULAS.forEach(formula -> {
            Composition composition = Composition.parse(formula);
            samples.add(new ElementReferences.Sample(composition, elements(composition), 0));
        });
        Composition rare = Composition.parse("Li24RuO26");
        samples.add(new ElementReferences.Sample(rare, (24 * -1.9 - 9.3 + 26 * -4.9) / 51, 0));
        ElementReferences references =
                ElementReferences.fit(samples, RobustFit.DEFAULT).references();
        assertThat(references.formationEnergyPerAtomEv(rare, (24 * -1.9 - 9.3 + 26 * -4.9) / 51))
                .isCloseTo(0, within(0.003));
    }

    @Test
    void anElementWithoutReferenceIsRefused() {
        ElementReferences references = ElementReferences.of(Map.of("Fe", -8.4, "O", -4.9));
        Composition known = Composition.parse("FeO");
        Composition unknown = Composition.parse("LiFeO2F");
        assertThat(references.formationEnergyPerAtomEv(known, -8)).isCloseTo(-1.35, within(1e-12));
        assertThat(references.unseen(known)).isEmpty();
        assertThat(references.unseen(unknown)).containsExactly(Element.Li, Element.F);
        assertThatThrownBy(() -> references.formationEnergyPerAtomEv(unknown, -5))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("[Li, F]");
        assertThat(ElementReferences.of(references.bySymbol()).energiesPerAtomEv())
                .isEqualTo(references.energiesPerAtomEv());
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> ElementReferences.fit(List.of(), RobustFit.DEFAULT))
                .isInstanceOf(CrystalException.class);
        Composition composition = Composition.parse("FeO");
        assertThatThrownBy(() -> ElementReferences.fit(
                        List.of(new ElementReferences.Sample(composition, Double.NaN, -1)), RobustFit.DEFAULT))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("FeO");
        assertThatThrownBy(() -> ElementReferences.of(Map.of())).isInstanceOf(CrystalException.class);
        assertThatThrownBy(() -> ElementReferences.of(Map.of("Fe", Double.NaN))).hasMessageContaining("Fe");
        assertThatThrownBy(() -> new RobustFit(0, 1)).isInstanceOf(CrystalException.class);
        assertThatThrownBy(() -> new RobustFit(1, Double.NaN)).isInstanceOf(CrystalException.class);
    }
}
