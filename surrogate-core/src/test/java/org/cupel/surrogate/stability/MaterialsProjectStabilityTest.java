package org.cupel.surrogate.stability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.energy.ReferenceHull;
import org.cupel.crystal.energy.RobustFit;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.ReconcilingSettings;
import org.cupel.crystal.hull.ReferenceEntries;
import org.cupel.surrogate.metric.IntervalQuality;
import org.cupel.surrogate.metric.Regression;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What an error of the formation energy does to the energy above hull of transition-metal oxides whose compositions are
 * held out, where the folder of shared data is at hand.
 */
class MaterialsProjectStabilityTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("cupel.home", "..")).resolve("../shared/data/materials-project");

    private record Labelled(String id, Composition composition, int atoms, double formationEv, double eAboveHull) {

        HullEntry entry() {
            return new HullEntry(id, composition, formationEv);
        }

        HullAnchor anchor() {
            return HullAnchor.ofLabels(id, composition, formationEv, eAboveHull);
        }

        boolean isHeldOut() {
            return heldOut(composition);
        }

        boolean isAskedFor() {
            return isHeldOut()
                    && atoms <= 40
                    && composition.contains(Element.O)
                    && composition.elements().stream().anyMatch(Element::isTransitionMetal);
        }
    }

    private static boolean heldOut(Composition composition) {
        return Math.floorMod(composition.reducedFormula().hashCode(), 10) == 0;
    }

    @Test
    void stabilityIsAsGoodAsFormationEnergiesAndTheHullAllow() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("Skipped: no " + FOLDER.normalize() + " on this machine.");
        }
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no " + FOLDER.normalize());
        List<Labelled> all = labelled();
        List<Labelled> asked = all.stream().filter(Labelled::isAskedFor).toList();
        List<Labelled> known = all.stream().filter(row -> !row.isHeldOut()).toList();
        List<HullEntry> hull = ReferenceHull.of(
                        known.stream().map(Labelled::entry).toList(),
                        known.stream().map(Labelled::anchor).toList(),
                        references(),
                        MaterialsProjectStabilityTest::heldOut,
                        RobustFit.DEFAULT,
                        ReconcilingSettings.DEFAULT)
                .entries();
        Outcome exact = outcome(asked, hull, 0, true);
        Outcome close = outcome(asked, hull, 0.012, true);
        Outcome far = outcome(asked, hull, 0.050, true);
        outcome(asked, hull, 0.012, false);
        assertThat(exact.spearman).isGreaterThan(0.9);
        assertThat(exact.meanAbsoluteErrorEv).isLessThan(0.006);
        assertThat(close.spearman).isBetween(far.spearman, exact.spearman);
        assertThat(close.coverage80).isBetween(0.7, 0.95);
        assertThat(far.coverage80).isBetween(0.75, 0.95);
    }

    private record Outcome(double spearman, double meanAbsoluteErrorEv, double coverage80) {}

    private static Outcome outcome(List<Labelled> asked, List<HullEntry> hull, double sigmaEv, boolean rivals) {
        SplittableRandom random = new SplittableRandom(12);
        List<PredictedPhase> predicted = asked.stream()
                .map(row -> new PredictedPhase(
                        row.id(),
                        row.composition(),
                        new NormalEnergy(row.formationEv() + sigmaEv * random.nextGaussian(), sigmaEv)))
                .toList();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        HullAnchored anchored = HullAnchored.of(hull, rivals ? predicted : List.of(), Sampling.DEFAULT);
        List<StabilityEstimate> estimates =
                predicted.stream().map(anchored::estimate).toList();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        double[] truth = asked.stream().mapToDouble(Labelled::eAboveHull).toArray();
        double[] point =
                estimates.stream().mapToDouble(StabilityEstimate::eAboveHull).toArray();
        Outcome outcome = new Outcome(
                Regression.spearman(truth, point).value(),
                Regression.meanAbsoluteError(truth, point).value(),
                IntervalQuality.of(quantiles(estimates, 0.1), quantiles(estimates, 0.9), truth)
                        .coverage()
                        .value());
        System.out.printf(
                "%d oxides, errors of %.0f meV/atom, %s rivals: Spearman %.3f, off by %.1f meV/atom, central 80%% holds"
                        + " %.3f; %d of known composition, %d with uncertain hulls; %.1f s of the processor%n",
                asked.size(),
                1e3 * sigmaEv,
                rivals ? "with" : "without",
                outcome.spearman,
                1e3 * outcome.meanAbsoluteErrorEv,
                outcome.coverage80,
                estimates.stream().filter(StabilityEstimate::knownComposition).count(),
                estimates.stream()
                        .filter(one -> one.aboveHull().hullSigmaEv() > 0)
                        .count(),
                seconds);
        return outcome;
    }

    private static double[] quantiles(List<StabilityEstimate> estimates, double probability) {
        return estimates.stream()
                .mapToDouble(one -> one.aboveHull().quantile(probability))
                .toArray();
    }

    private static List<HullEntry> references() throws IOException {
        try (InputStream in = Files.newInputStream(FOLDER.resolve("mp2018_formation_energies.tsv.gz"))) {
            return ReferenceEntries.read(in).entries();
        }
    }

    private static List<Labelled> labelled() throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve("mp_structures.jsonl.gz")));
                MappingIterator<JsonNode> rows =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
            while (rows.hasNext()) {
                JsonNode row = rows.next();
                if (row.path("e_form_per_atom").isNumber()) {
                    Map<Element, Double> amounts = new EnumMap<>(Element.class);
                    row.get("species").forEach(s -> amounts.merge(Element.ofSymbol(s.asText()), 1.0, Double::sum));
                    labelled.add(new Labelled(
                            row.get("material_id").asText(),
                            Composition.of(amounts),
                            row.get("species").size(),
                            row.get("e_form_per_atom").doubleValue(),
                            row.get("e_above_hull").doubleValue()));
                }
            }
        }
        return labelled;
    }
}
