package org.cupel.crystal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.cell.CellMatrix;
import org.cupel.crystal.cell.NiggliReduction;
import org.cupel.crystal.cell.PrimitiveCell;
import org.cupel.crystal.cell.Supercell;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.check.Doubt;
import org.cupel.crystal.check.Plausibility;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 26,440 crystals of the Materials Project in the folder of shared data, where the machine has it. */
class RealDataTest {

    private static final String FILE = "../shared/data/materials-project/mp_structures.jsonl.gz";

    private static final Map<String, Crystal> CRYSTALS = new LinkedHashMap<>();

    @BeforeAll
    static void readOnce() throws IOException {
        Path file = Path.of(System.getProperty("cupel.home", "."), FILE);
        if (!Files.exists(file)) {
            System.out.println("Skipped: no " + file.normalize() + " in the folder of shared data.");
        }
        Assumptions.assumeTrue(Files.exists(file), "no " + file.normalize());
        try (Stream<ReadOutcome> rows =
                new JsonLinesReader(CrystalChecks.defaults()).read(FILE, Files.newInputStream(file))) {
            rows.forEach(outcome -> {
                if (outcome instanceof ReadOutcome.Accepted ok) {
                    CRYSTALS.put(ok.row().materialId(), ok.row().crystal());
                }
            });
        }
    }

    @Test
    void everyCrystalIsReducedWithoutChange() {
        long start = System.nanoTime();
        int folded = 0;
        for (Crystal crystal : CRYSTALS.values()) {
            Crystal niggli = NiggliReduction.of(crystal);
            assertThat(niggli.densityGramPerCm3()).isCloseTo(crystal.densityGramPerCm3(), within(1e-6));
            PrimitiveCell primitive = PrimitiveCell.of(crystal);
            assertThat(primitive.crystal().atomCount() * primitive.copies()).isEqualTo(crystal.atomCount());
            folded += primitive.copies() > 1 ? 1 : 0;
        }
        report("reduced, " + folded + " of them to a smaller cell", start);
    }

    /** Each distinct crystal is found again in another cell, with another origin and with noise. */
    @Test
    void everyDistinctCrystalIsFoundAgainInDisguise() {
        DuplicateIndex index = new DuplicateIndex();
        Map<String, String> first = new HashMap<>();
        long start = System.nanoTime();
        CRYSTALS.forEach((id, crystal) -> first.put(id, index.add(id, crystal).orElse(id)));
        report("indexed, " + index.size() + " distinct, " + index.matchedPairs() + " pairs matched", start);
        assertThat(index.size()).isBetween(20_000, CRYSTALS.size());
        Random random = new Random(4);
        List<String> sample = new ArrayList<>(CRYSTALS.keySet());
        Collections.shuffle(sample, random);
        int wrong = 0;
        for (String id : sample.subList(0, 1000)) {
            Crystal disguised = disguised(CRYSTALS.get(id), random);
            wrong += index.find(disguised).filter(first.get(id)::equals).isPresent() ? 0 : 1;
        }
        System.out.println(wrong + " of 1000 disguised crystals were not found as what they are");
        assertThat(wrong).isLessThanOrEqualTo(5);
    }

    @Test
    void fewCrystalsRaiseADoubt() {
        Map<Doubt.Kind, Integer> counts = new EnumMap<>(Doubt.Kind.class);
        long start = System.nanoTime();
        CRYSTALS.values().forEach(crystal -> Plausibility.doubts(crystal)
                .forEach(doubt -> counts.merge(doubt.kind(), 1, Integer::sum)));
        report("looked at: " + counts, start);
        counts.forEach((kind, count) -> assertThat(count).as(kind.name()).isLessThan(CRYSTALS.size() / 10));
    }

    private static Crystal disguised(Crystal crystal, Random random) {
        Crystal larger = Supercell.of(crystal, CellMatrix.of(new int[][] {{1, 1, 0}, {0, 1, 1}, {0, -1, 1}}));
        double[] origin = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        double[] positions = larger.cartesianCoordinates();
        for (int i = 0; i < positions.length; i++) {
            positions[i] += 0.01 * random.nextGaussian();
        }
        double[] fractional = larger.lattice().toFractional(positions);
        for (int i = 0; i < fractional.length; i++) {
            fractional[i] += origin[i % 3];
        }
        return new Crystal(larger.lattice(), larger.species(), fractional);
    }

    private static void report(String what, long startNanos) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        System.out.printf("%d crystals %s in %.1f s%n", CRYSTALS.size(), what, seconds);
    }
}
