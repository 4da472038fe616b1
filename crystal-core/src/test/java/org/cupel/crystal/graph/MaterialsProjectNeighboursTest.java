package org.cupel.crystal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Both searches on 500 real crystals, the thinnest, most skewed and largest of the file among them, where the folder of
 * shared data is at hand. Counts and distances are those of ase and matscipy, by {@code make_neighbour_goldens.py}.
 */
class MaterialsProjectNeighboursTest {

    private static final Path FILE = Path.of(System.getProperty("cupel.home", ".."))
            .resolve("../shared/data/materials-project/mp_structures.jsonl.gz");
    private static final JsonNode GOLDEN = Goldens.json("neighbours-materials-project.json");

    @Test
    void countsAndDistancesAgreeWithAseAndMatscipy() throws IOException {
        if (!Files.exists(FILE)) {
            System.out.println("Skipped: no " + FILE.normalize() + " on this machine.");
        }
        Assumptions.assumeTrue(Files.exists(FILE), "no " + FILE.normalize());
        Map<String, Crystal> crystals = crystals();
        assertThat(crystals).hasSize(500);
        for (int k = 0; k < GOLDEN.get("cutoffs").size(); k++) {
            double cutoff = GOLDEN.get("cutoffs").get(k).doubleValue();
            for (Map.Entry<String, Crystal> named : crystals.entrySet()) {
                JsonNode expected = GOLDEN.get("crystals").get(named.getKey()).get(k);
                String what = named.getKey() + " at " + cutoff;
                for (NeighbourList list : List.of(
                        PairSearch.search(named.getValue(), cutoff),
                        LinkedCellSearch.search(named.getValue(), cutoff))) {
                    agrees(what, list, expected);
                }
            }
        }
    }

    private static void agrees(String what, NeighbourList list, JsonNode expected) {
        long weighted = 0;
        for (int atom = 0; atom < list.atomCount(); atom++) {
            weighted += (atom + 1L) * list.count(atom);
        }
        double[] distances = new double[list.size()];
        Arrays.setAll(distances, list::distanceAngstrom);
        Arrays.sort(distances);
        double sum = 0;
        double ranked = 0;
        for (int k = 0; k < distances.length; k++) {
            sum += distances[k];
            ranked += distances[k] * (k % 97);
        }
        assertThat(list.size()).as(what).isEqualTo(expected.get(0).intValue());
        assertThat(weighted).as(what).isEqualTo(expected.get(1).longValue());
        assertThat(sum).as(what).isCloseTo(expected.get(2).doubleValue(), within(1e-6 + 1e-11 * sum));
        assertThat(ranked).as(what).isCloseTo(expected.get(3).doubleValue(), within(1e-5 + 1e-11 * ranked));
    }

    private static Map<String, Crystal> crystals() throws IOException {
        Map<String, Crystal> crystals = new HashMap<>();
        try (InputStream in = Files.newInputStream(FILE);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(FILE.toString(), in)) {
            rows.forEach(outcome -> {
                if (outcome instanceof ReadOutcome.Accepted ok
                        && GOLDEN.get("crystals").has(ok.row().materialId())) {
                    crystals.put(ok.row().materialId(), ok.row().crystal());
                }
            });
        }
        return crystals;
    }
}
