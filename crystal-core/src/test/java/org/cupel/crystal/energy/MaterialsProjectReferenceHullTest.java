package org.cupel.crystal.energy;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.PhaseDiagram;
import org.cupel.crystal.hull.ReconciliationReport;
import org.cupel.crystal.hull.ReconcilingSettings;
import org.cupel.crystal.hull.ReferenceEntries;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How much of the hull is known without a tenth of the compositions, where the folder of shared data is at hand: with
 * the true formation energy, energies above hull would be right if the hull were.
 */
class MaterialsProjectReferenceHullTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("cupel.home", "..")).resolve("../shared/data/materials-project");

    private record Labelled(HullEntry entry, double eAboveHull) {

        HullAnchor anchor() {
            return HullAnchor.ofLabels(entry.id(), entry.composition(), entry.energyPerAtomEv(), eAboveHull);
        }

        boolean isHeldOut() {
            return heldOut(entry.composition());
        }

        boolean isTransitionMetalOxide() {
            return entry.composition().contains(Element.O)
                    && entry.composition().elements().stream().anyMatch(Element::isTransitionMetal);
        }
    }

    private static boolean heldOut(Composition composition) {
        return Math.floorMod(composition.reducedFormula().hashCode(), 10) == 0;
    }

    @Test
    void referencesBroughtToScaleAndReconciledHalveTheErrorOfTheHull() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("Skipped: no " + FOLDER.normalize() + " on this machine.");
        }
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no " + FOLDER.normalize());
        List<Labelled> all = labelled();
        List<Labelled> known = all.stream().filter(row -> !row.isHeldOut()).toList();
        List<Labelled> asked = all.stream()
                .filter(row -> row.isHeldOut() && row.isTransitionMetalOxide())
                .toList();
        List<HullEntry> references = references();
        assertThat(references).hasSize(132_288);

        long start = processorNanos();
        ReferenceHull hull = ReferenceHull.of(
                known.stream().map(Labelled::entry).toList(),
                known.stream().map(Labelled::anchor).toList(),
                references,
                MaterialsProjectReferenceHullTest::heldOut,
                RobustFit.DEFAULT,
                ReconcilingSettings.DEFAULT);
        double seconds = (processorNanos() - start) / 1e9;

        double with = meanAbsoluteErrorEv(hull.diagram(), asked);
        List<HullEntry> alone = known.stream().map(Labelled::entry).toList();
        double without = meanAbsoluteErrorEv(PhaseDiagram.ofFormationEnergies(alone), asked);
        List<HullEntry> raw = new ArrayList<>(alone);
        references.stream().filter(entry -> !heldOut(entry.composition())).forEach(raw::add);
        double unshifted = meanAbsoluteErrorEv(PhaseDiagram.ofFormationEnergies(raw), asked);
        System.out.printf(
                "%d oxides of held-out compositions: the hull is off by %.1f meV/atom, by %.1f from labels alone, by %.1f"
                        + " with references as they are; %.1f s of the processor%n",
                asked.size(), 1e3 * with, 1e3 * without, 1e3 * unshifted, seconds);
        ReconciliationReport report = hull.report();
        System.out.printf(
                "%d of %d references raised in %d rounds by %.3f eV/atom on average, %d dropped; %d of %d anchors beyond"
                        + " repair%n",
                report.raised(),
                report.soft(),
                report.rounds().size(),
                report.meanRaiseEv(),
                report.dropped(),
                report.beyondRepair(),
                report.anchors());
        assertThat(hull.entries()).noneMatch(entry -> heldOut(entry.composition()));
        assertThat(with).isLessThan(0.5 * without).isLessThan(0.5 * unshifted);
        // Labels taken at different times: a few contradict each other, whatever is raised.
        assertThat(report.beyondRepair()).isLessThan(report.anchors() / 200);
        assertThat(report.dropped()).isLessThan(report.soft() / 1000);
        assertThat(seconds).isLessThan(60);
    }

    private static double meanAbsoluteErrorEv(PhaseDiagram diagram, List<Labelled> asked) {
        return asked.stream()
                .mapToDouble(row -> Math.abs(Math.max(0, diagram.eAboveHull(row.entry())) - row.eAboveHull()))
                .average()
                .orElseThrow();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<HullEntry> references() throws IOException {
        try (InputStream in = Files.newInputStream(FOLDER.resolve("mp2018_formation_energies.tsv.gz"))) {
            ReferenceEntries read = ReferenceEntries.read(in);
            assertThat(read.rejected()).isEmpty();
            return read.entries();
        }
    }

    private static List<Labelled> labelled() throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        Map<Composition, Composition> same = new HashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve("mp_structures.jsonl.gz")));
                MappingIterator<JsonNode> rows =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
            while (rows.hasNext()) {
                JsonNode row = rows.next();
                if (row.path("e_form_per_atom").isNumber()) {
                    Map<Element, Double> amounts = new EnumMap<>(Element.class);
                    row.get("species").forEach(s -> amounts.merge(Element.ofSymbol(s.asText()), 1.0, Double::sum));
                    Composition composition =
                            same.computeIfAbsent(Composition.of(amounts).reduced(), made -> made);
                    labelled.add(new Labelled(
                            new HullEntry(
                                    row.get("material_id").asText(),
                                    composition,
                                    row.get("e_form_per_atom").doubleValue()),
                            row.get("e_above_hull").doubleValue()));
                }
            }
        }
        return labelled;
    }
}
