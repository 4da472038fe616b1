package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimadeTest {

    private static final String STRUCTURE = """
            {"type":"structures","id":"x-1","attributes":{"lattice_vectors":[[4,0,0],[0,4,0],[0,0,4]],
             "cartesian_site_positions":[[0,0,0],[2,2,2]],"species_at_sites":["Cs1","Cl"],"assemblies":null,
             "_cupel_band_gap":1.5,"_other_band_gap":7,
             "species":[{"name":"Cs1","chemical_symbols":["Cs"],"concentration":[1.0],"attached":null},
                        {"name":"Cl","chemical_symbols":["Cl"],"concentration":[1.0],"mass":[35.4]}],
             "structure_features":[]}}""";

    private final MaterialReader reader =
            MaterialFormat.ofFileName("a/page.optimade.json.gz").orElseThrow().reader(CrystalChecks.defaults());

    private ReadOutcome only(String text) throws IOException {
        List<ReadOutcome> outcomes = Outcomes.of(reader, "page.optimade.json", text);
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    @Test
    void aPageOfPymatgenIsRead() throws IOException {
        String text = Files.readString(Goldens.files().resolveSibling("formats").resolve("page.optimade.json"));
        List<ReadOutcome> outcomes = Outcomes.of(reader, "page.optimade.json", text);
        assertThat(outcomes).hasSize(3);
        for (ReadOutcome outcome : outcomes) {
            MaterialRow row = Outcomes.row(outcome);
            Crystal golden = Goldens.crystal(row.materialId());
            assertThat(row.crystal().species()).isEqualTo(golden.species());
            assertThat(row.crystal().lattice().components())
                    .containsExactly(golden.lattice().components(), within(1e-12));
            assertThat(row.crystal().fractionalCoordinates())
                    .containsExactly(golden.fractionalCoordinates(), within(1e-10));
        }
    }

    @Test
    void aSingleResourceAndABareOneAreRead() throws IOException {
        for (String text : List.of("{\"data\":" + STRUCTURE + ",\"meta\":{}}", STRUCTURE)) {
            MaterialRow row = Outcomes.row(only(text));
            assertThat(row.materialId()).isEqualTo("x-1");
            assertThat(row.crystal().formula()).isEqualTo("CsCl");
            assertThat(row.properties()).containsExactlyEntriesOf(java.util.Map.of("bandGap", 1.5));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[4,0,0],[0,4,0],[0,0,4]] | null | \"lattice_vectors\" is null: not periodic",
                "[0,0,4]]                  | [null,null,null]] | not periodic in three directions",
                "[[0,0,0],[2,2,2]]         | [[0,0,0]] | one entry per site",
                "[[0,0,0],[2,2,2]]         | null      | \"cartesian_site_positions\" null",
                "[2,2,2]                   | [2,null,2] | \"cartesian_site_positions\" has null",
                "[\"Cs\"],\"concentration\":[1.0] | [\"Cs\",\"Rb\"],\"concentration\":[0.5,0.5] | shared by [\"Cs\",\"Rb\"]",
                "[\"Cs\"],\"concentration\":[1.0] | [\"Cs\"],\"concentration\":[0.5] | partial occupancy 0.5",
                "[\"Cs\"],\"concentration\":[1.0] | [\"vacancy\"],\"concentration\":[1.0] | \"vacancy\", which is no element",
                "\"attached\":null         | \"attached\":[\"H\"],\"nattached\":[2] | attached without a position",
                "\"assemblies\":null       | \"assemblies\":[{\"sites_in_groups\":[[0],[1]]}] | has assemblies",
                "\"structure_features\":[] | \"structure_features\":[\"implicit_atoms\"] | \"implicit_atoms\"",
                "\"Cs1\",\"Cl\"]           | \"Cs2\",\"Cl\"] | Species \"Cs2\" of site 0",
            })
    void whatIsNoOrderedCrystalIsRefused(String good, String bad, String reason) throws IOException {
        assertThat(STRUCTURE).contains(good);
        assertThat(Outcomes.reason(only("{\"data\":[" + STRUCTURE.replace(good, bad) + "]}")))
                .contains(reason);
    }

    @Test
    void errorsAndEmptyAnswersAreNoStructures() throws IOException {
        String error = "[{\"status\":\"400\",\"title\":\"Bad Request\",\"detail\":\"no such property\"}]";
        for (String body :
                List.of("{\"errors\":" + error + "}", "{\"data\":[],\"errors\":" + error + ",\"meta\":{}}")) {
            assertThatThrownBy(() -> Outcomes.of(reader, "page.json", body))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("no such property, Bad Request, 400");
        }
        assertThatThrownBy(() -> Outcomes.of(reader, "page.json", "{\"message\":\"No API key found in request\"}"))
                .hasMessageContaining("No API key found in request");
        assertThat(Outcomes.reason(only("{\"data\":null,\"meta\":{}}"))).contains("No structure");
        assertThat(Outcomes.of(reader, "page.json", "{\"data\":[]}")).isEmpty();
    }

    @Test
    void jsonLinesOfOptimadeSkipWhatIsNoStructure() throws IOException {
        String lines = "{\"x-optimade\":{\"meta\":{}}}\n{\"type\":\"info\",\"id\":\"structures\"}\n"
                + STRUCTURE.replace("\n", "") + "\n{\"type\":\"references\",\"id\":\"r\"}\n";
        List<ReadOutcome> outcomes = Outcomes.of(new JsonLinesReader(CrystalChecks.defaults()), "export.jsonl", lines);
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).rowNumber()).isEqualTo(3);
        assertThat(Outcomes.crystal(outcomes.get(0)).atomCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"_oqmd_delta_e\":-1.5,\"_oqmd_stability\":\"0.02\",\"_oqmd_band_gap\":2 | -1.5 | 0.02 | 2 | ''",
                "\"_oqmd_delta_e\":-1.5,\"_oqmd_stability\":-0.3 | -1.5 | 0 | | ''",
                "\"_alexandria_formation_energy_per_atom\":-1,\"_alexandria_hull_distance\":0,\"_alexandria_xc_functional\":\"PBE\" | -1 | 0 | | PBE",
                "\"_jarvis_formation_energy_peratom\":-0.4,\"_jarvis_ehull\":-99999,\"_jarvis_optb88vdw_bandgap\":1 | -0.4 | | 1 | OptB88vdW",
                "\"_mp_stability\":{\"r2scan\":{\"energy_above_hull\":9},\"gga_gga+u\":{\"energy_above_hull\":0.1,\"formation_energy_per_atom\":-2}} | -2 | 0.1 | | gga_gga+u",
            })
    void labelsOfProvidersAreTakenWhereTheirUnitIsOurs(
            String fields, Double formation, Double aboveHull, Double gap, String functional) throws IOException {
        String page = "{\"data\":["
                + STRUCTURE
                        .replaceFirst("\"_cupel_\\w*gap\":[^,}]*", "\"nothing\":0")
                        .replace(
                                "\"attributes\":{",
                                "\"attributes\":{" + fields + ",\"last_modified\":\"2024-05-01T10:00:00Z\",")
                + "]}";
        MaterialRow row = Outcomes.row(only(page));
        assertThat(row.properties().get("formationEnergyPerAtom")).isEqualTo(formation);
        assertThat(row.properties().get("eAboveHull")).isEqualTo(aboveHull);
        assertThat(row.properties().get("bandGap")).isEqualTo(gap);
        assertThat(row.origin().functional()).isEqualTo(functional);
        assertThat(row.origin().changed()).hasValue(Instant.parse("2024-05-01T10:00:00Z"));
    }
}
