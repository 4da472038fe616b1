package org.cupel.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;
import org.cupel.crystal.io.RowOrigin;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityGateTest {

    private static Crystal rocksalt(double edgeAngstrom) {
        return new Crystal(
                Lattice.ofParameters(edgeAngstrom, edgeAngstrom, edgeAngstrom, 60, 60, 60),
                List.of(Element.Na, Element.Cl),
                new double[] {0, 0, 0, 0.5, 0.5, 0.5});
    }

    private static MaterialRow row(Map<String, Double> properties, Map<String, String> facts) {
        return new MaterialRow("a-1", rocksalt(4), properties, new RowOrigin("", "", null, facts, null));
    }

    @ParameterizedTest
    @CsvSource({
        "formationEnergyPerAtom, -2.1, 210",
        "formationEnergyPerAtom, 5.1, -7.5",
        "eAboveHull, 0, 25",
        "eAboveHull, -0.3, -27",
        "bandGap, 8.7, -0.1",
        "adsorptionEnergy, -19.9, -459.9",
        "totalMagnetization, 12, 1e5",
        "ionicConductivity, 1e-9, -1e-9",
        "thermalConductivity, 2000, 1e6"
    })
    void aValueOutsideItsRangeIsHeldBack(String property, double plausible, double not) {
        assertThat(QualityGate.problem(row(Map.of(property, plausible), Map.of())))
                .isEmpty();
        assertThat(QualityGate.problem(row(Map.of(property, not), Map.of())))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains(property, String.valueOf(not))
                        .endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({"NaCl, true", "Cl2Na2, true", "Na(Cl), true", "halite, true", "NaCl2, false", "KCl, false", "Na, false"
    })
    void theFormulaOfTheSourceMustBeThatOfTheStructure(String stated, boolean fits) {
        assertThat(QualityGate.problem(row(Map.of(), Map.of("formula", stated))).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void atomsInsideEachOtherAreHeldBack() {
        // 1.2 Å apart; half the sum of the radii of Na and Cl is 1.27 Å.
        Crystal crystal =
                new Crystal(Lattice.ofParameters(6, 6, 6, 90, 90, 90), List.of(Element.Na, Element.Cl), new double[] {
                    0, 0, 0, 0.2, 0, 0
                });
        assertThat(QualityGate.problem(new MaterialRow("b", crystal)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Na", "Cl", "covalent radii"));
    }

    @Test
    void idsThatCannotBeKeptAreHeldBack() {
        assertThat(QualityGate.problem(new MaterialRow("a\u0000b", rocksalt(4))))
                .isPresent();
        assertThat(QualityGate.problem(new MaterialRow("x".repeat(301), rocksalt(4))))
                .isPresent();
    }

    @Test
    void whatIsHeldBackKeepsItsPlaceAndName() {
        ReadOutcome held = QualityGate.pass(new ReadOutcome.Accepted(7, row(Map.of("bandGap", -3.0), Map.of())));
        assertThat(held).isInstanceOfSatisfying(ReadOutcome.Rejected.class, rejected -> {
            assertThat(rejected.rowNumber()).isEqualTo(7);
            assertThat(rejected.ref()).isEqualTo("a-1");
            assertThat(rejected.excerpt()).contains("NaCl", "bandGap=-3.0");
        });
        ReferencePhase phase = new ReferencePhase(
                "p", Composition.parse("Fe2O3"), Map.of("formationEnergyPerAtom", 800.0), RowOrigin.untold());
        assertThat(QualityGate.pass(new ReadOutcome.Reference(8, phase))).isInstanceOf(ReadOutcome.Rejected.class);
        ReadOutcome withdrawn = new ReadOutcome.Withdrawn(9, "w", "deprecated");
        assertThat(QualityGate.pass(withdrawn)).isSameAs(withdrawn);
    }

    @Test
    void theSamplePassesWhole() throws IOException {
        assertThat(held(file("deploy/sample/li-tm-oxides.jsonl.gz"))).isEmpty();
    }

    @Test
    void theMaterialsProjectPassesWhole() throws IOException {
        Path file = file("../shared/data/materials-project/mp_structures.jsonl.gz");
        if (!Files.exists(file)) {
            System.out.println("Skipped: no " + file + ", which is in the folder of shared data.");
        }
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        assertThat(held(file)).isEmpty();
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("cupel.home", "..")).resolve(name).normalize();
    }

    private static List<ReadOutcome> held(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(file.toString(), in)) {
            return rows.filter(ReadOutcome.Accepted.class::isInstance)
                    .map(QualityGate::pass)
                    .filter(ReadOutcome.Rejected.class::isInstance)
                    .toList();
        }
    }
}
