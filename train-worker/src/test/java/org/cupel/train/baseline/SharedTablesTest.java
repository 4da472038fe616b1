package org.cupel.train.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cupel.crystal.Composition;
import org.cupel.crystal.io.Compression;
import org.cupel.surrogate.metric.BootstrapMean;
import org.cupel.surrogate.split.StableHash;
import org.cupel.surrogate.task.Pooling;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.surrogate.task.TargetTransform;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The baselines on measured conductivities and adsorption energies, where the machine has the folder of shared data. */
class SharedTablesTest {

    private static final String SHARED = "../shared/data/";
    private static final double TEST_SHARE = 0.2;

    private static Path file(String name) {
        Path file =
                Path.of(System.getProperty("cupel.home", ".."), SHARED, name).normalize();
        if (!Files.exists(file)) {
            System.out.println("Skipped: no " + file + " in the folder of shared data.");
        }
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        return file;
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (InputStream in = Compression.expand(Files.newInputStream(file));
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        }
    }

    /** OBELiX with its published split; values such as {@code <1E-10} are bounds, not labels, and are left out. */
    @Test
    void conductivitiesAreLearntOnTheirLogarithm() throws IOException {
        PropertyTask task = new PropertyTask(
                "ionicConductivity", "S/cm", TargetTransform.LOG10, Pooling.MEAN, StabilityThresholds.NONE, List.of());
        Table train = conductivities(task, rows(file("obelix/train.csv")));
        Table test = conductivities(task, rows(file("obelix/test.csv")));
        assertThat(train.compositions).hasSizeGreaterThan(400);
        assertThat(test.compositions).hasSizeGreaterThan(100);

        Map<String, BootstrapMean> errors = errors("log10 conductivity", train, test);
        // 113 rows of few systems: intervals overlap, values do not.
        assertThat(errors.get("random forest").value())
                .isLessThan(errors.get("mean").value());
        assertThat(errors.get("XGBoost").value()).isLessThan(errors.get("mean").value());
    }

    private static Table conductivities(PropertyTask task, List<Map<String, String>> rows) {
        Table table = new Table();
        for (Map<String, String> row : rows) {
            OptionalDouble target = task.target(number(row.get("Ionic conductivity (S cm-1)")), "S/cm");
            if (target.isPresent()) {
                table.add(Composition.parse(row.get("True Composition")), target.getAsDouble());
            }
        }
        return table;
    }

    /** OC22: the oxide's and the adsorbate's atoms; whole bulk materials are held out. */
    @Test
    void adsorptionEnergiesAreLearntAcrossMaterials() throws IOException {
        StableHash hash = new StableHash("oc22");
        Table train = new Table();
        Table test = new Table();
        for (Map<String, String> row : rows(file("oc20/oc22_adsorption_energies.csv.gz"))) {
            double energy = number(row.get("adsorption_energy"));
            if (Double.isFinite(energy)) {
                Table part = hash.unitInterval(row.get("bulk_id")) < TEST_SHARE ? test : train;
                part.add(Composition.parse(row.get("bulk_symbols") + row.get("ads_symbols")), energy);
            }
        }
        assertThat(train.compositions.size() + test.compositions.size()).isGreaterThan(30_000);

        Map<String, BootstrapMean> errors = errors("adsorption energy, eV", train.every(8), test.every(8));
        assertThat(errors.get("XGBoost").high95()).isLessThan(errors.get("mean").low95());
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException bound) {
            return Double.NaN;
        }
    }

    private static Map<String, BootstrapMean> errors(String what, Table train, Table test) {
        Map<String, BootstrapMean> errors = new LinkedHashMap<>();
        List<String> systems =
                test.compositions.stream().map(Composition::chemicalSystem).toList();
        for (Baseline baseline : Baselines.standard(42)) {
            double[] answers = baseline.fit(train.compositions, train.targets()).predict(test.compositions);
            double[] wrong = new double[answers.length];
            for (int i = 0; i < wrong.length; i++) {
                wrong[i] = Math.abs(answers[i] - test.targets.get(i));
            }
            errors.put(baseline.name(), BootstrapMean.of(wrong, systems, 42));
        }
        errors.forEach((name, error) -> System.out.printf(
                "%s, %d rows learnt: %s MAE %.3f [%.3f, %.3f], n %d%n",
                what, train.targets.size(), name, error.value(), error.low95(), error.high95(), error.n()));
        return errors;
    }

    private static final class Table {

        private final List<Composition> compositions = new ArrayList<>();
        private final List<Double> targets = new ArrayList<>();

        void add(Composition composition, double target) {
            compositions.add(composition);
            targets.add(target);
        }

        double[] targets() {
            return targets.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Each n-th row, so that the test stays short. */
        Table every(int n) {
            Table some = new Table();
            for (int i = 0; i < targets.size(); i += n) {
                some.add(compositions.get(i), targets.get(i));
            }
            return some;
        }
    }
}
