package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;

/** Numbers of pymatgen's PhaseDiagram for entries that {@code src/test/python/make_entries.py} wrote. */
class ComputedEntriesReaderTest {

    private final MaterialReader reader =
            MaterialFormat.ofFileName("x.entries.json.gz").orElseThrow().reader(CrystalChecks.defaults());
    private final ArrayNode entries = (ArrayNode) Goldens.json("formats/entries.json");

    private Map<String, MaterialRow> rows(JsonNode list) throws IOException {
        Map<String, MaterialRow> rows = new HashMap<>();
        for (ReadOutcome outcome : Outcomes.of(reader, "x.entries.json", list.toString())) {
            rows.put(Outcomes.row(outcome).materialId(), Outcomes.row(outcome));
        }
        return rows;
    }

    @Test
    void energiesAreThoseOfPymatgen() throws IOException {
        Map<String, MaterialRow> rows = rows(entries);
        assertThat(rows).hasSize(9);
        Goldens.entries("formats/entries-hull.json")
                .forEach((id, expected) -> expected.fields().forEachRemaining(property -> assertThat(
                                rows.get(id).properties().get(property.getKey()))
                        .as(id + " " + property.getKey())
                        .isCloseTo(property.getValue().doubleValue(), within(1e-9))));
    }

    @Test
    void functionalCorrectionsAndTimeAreKept() throws IOException {
        Map<String, MaterialRow> rows = rows(entries);
        assertThat(rows.get("x-1").origin().corrections()).isEqualTo("none");
        assertThat(rows.get("x-4").origin().corrections()).isEqualTo("MP2020");
        assertThat(rows.get("x-5").origin().functional()).isEqualTo("GGA+U");
        assertThat(rows.get("x-5").origin().changed()).hasValue(Instant.parse("2024-03-02T01:02:03.4Z"));
        assertThat(rows.get("x-5").origin().facts()).containsEntry("hull", "GGA/GGA+U, 8 entries of the same list");
    }

    @Test
    void energiesOfOtherFunctionalsShareNoHull() throws IOException {
        Map<String, MaterialRow> rows = rows(entries);
        assertThat(rows.get("x-7").origin().functional()).isEqualTo("GGA+U");
        assertThat(rows.get("x-7").origin().facts().get("otherEntries")).contains("x-7-r2SCAN (R2SCAN, -99");
        assertThat(rows.get("x-9").origin().functional()).isEqualTo("R2SCAN");
        assertThat(rows.get("x-9").properties()).containsOnlyKeys("energyPerAtom");
    }

    @Test
    void withoutAnElementThereIsNoHull() throws IOException {
        ArrayNode fewer = entries.deepCopy();
        fewer.remove(0);
        assertThat(rows(fewer).get("x-4").properties()).containsOnlyKeys("energyPerAtom");
        assertThat(rows(fewer).get("x-5").properties()).containsKeys("eAboveHull");
    }

    @Test
    void energiesWithAHubbardTermButUncorrectedJoinNoHull() throws IOException {
        ArrayNode raw = entries.deepCopy();
        ((ObjectNode) raw.get(4)).putArray("energy_adjustments");
        assertThat(rows(raw).get("x-5").properties()).containsOnlyKeys("energyPerAtom");
        assertThat(rows(raw).get("x-6").properties()).containsKeys("eAboveHull");
    }

    @Test
    void aBadEntryIsRefusedAndOneWithoutStructureIsAReference() throws IOException {
        ArrayNode list = entries.deepCopy();
        ((ObjectNode) list.get(3)).put("energy", "low");
        ((ObjectNode) list.get(5)).remove("structure");
        ((ObjectNode) list.get(6).path("composition")).put("O", 7);
        List<ReadOutcome> outcomes = Outcomes.of(reader, "x.entries.json", list.toString());
        assertThat(Outcomes.reason(outcomes.get(3))).contains("\"low\"");
        assertThat(outcomes.get(5)).isInstanceOf(ReadOutcome.Reference.class);
        ReferencePhase phase = ((ReadOutcome.Reference) outcomes.get(5)).phase();
        assertThat(phase.composition().reducedFormula()).isEqualTo("LiFe3O4");
        assertThat(phase.properties()).containsKeys("eAboveHull", "energyPerAtom");
        assertThat(Outcomes.reason(outcomes.get(6))).contains("but the structure has");
    }

    @Test
    void jsonOfAnyNameIsRecognised() throws IOException {
        MaterialReader any =
                MaterialFormat.ofFileName("Li-Fe-O.json.xz").orElseThrow().reader(CrystalChecks.defaults());
        String text = new ObjectMapper().writeValueAsString(entries);
        assertThat(Outcomes.row(Outcomes.of(any, "Li-Fe-O.json", text).get(3)).properties())
                .containsKey("eAboveHull");
    }
}
