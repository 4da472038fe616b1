package org.cupel.gateway.optimade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.SampleMaterials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered where, against real rows. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class OptimadeEndpointTest {

    private static final String STRUCTURES = "/optimade/v1/structures";
    private static List<MaterialRow> sample;

    @BeforeAll
    static void seed() {
        sample = SampleMaterials.seed("sample", 300);
    }

    @Test
    void versionsAreACsvOfMajorNumbers() {
        Response answer = Asked.raw("/optimade/versions");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/csv; header=present");
        assertThat(answer.asString()).isEqualTo("version\n1\n");
        assertThat(Asked.raw("/optimade/v1/versions").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1.2", "v1.2.0"})
    void everyNameOfTheVersionServesTheSame(String version) {
        JsonNode info = Asked.of("/optimade/" + version + "/info").at("/data/attributes");
        assertThat(info.get("api_version").textValue()).isEqualTo("1.2.0");
        assertThat(info.get("available_api_versions")).hasSize(3);
        assertThat(info.at("/entry_types_by_format/json")).hasSize(2);
        assertThat(Asked.of("/optimade/" + version + "/structures?page_limit=1").get("data"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /optimade/v2/info                                     | 553 | v2
            /optimade/v1.3/structures                             | 553 | v1.3
            /optimade/v123123/info                                | 553 | v123123
            /optimade/structures?api_hint=v2                      | 553 | v2
            /optimade/v1/nothing                                  | 404 | /nothing
            /optimade/nothing                                     | 404 | nothing
            /optimade/v1/info/calculations                        | 404 | calculations
            /optimade/v1/structures/no-such-material              | 404 | no-such-material
            /optimade/v1/structures/a%00b                         | 404 | structures
            /optimade/v1/references/nobody                        | 404 | nobody
            /optimade/v1/structures?page_limit=501                | 403 | 500
            /optimade/v1/structures?page_limit=0                  | 400 | page_limit
            /optimade/v1/structures?page_limit=many               | 400 | many
            /optimade/v1/structures?page_offset=-1                | 400 | page_offset
            /optimade/v1/structures?page_offset=100001            | 403 | links.next
            /optimade/v1/structures?page_cursor=nonsense          | 400 | links.next
            /optimade/v1/structures?page_above=3                  | 400 | links.next
            /optimade/v1/structures?colour=red                    | 400 | colour
            /optimade/v1/structures?sort=species                  | 400 | nelements
            /optimade/v1/structures?sort=nsites,nelements         | 400 | nsites,nelements
            /optimade/v1/structures?include=calculations          | 400 | references
            /optimade/v1/structures?response_format=xml           | 400 | xml
            /optimade/v1/structures?response_fields=colour        | 400 | colour
            /optimade/v1/structures?filter=colour=1               | 400 | colour
            /optimade/v1/structures?filter=_cupel_colour=1        | 400 | _cupel_colour
            /optimade/v1/structures?filter=nsites=1&filter=nsites=2 | 400 | 2 times
            /optimade/v1/structures?filter=nsites%20HAS           | 400 | too early
            /optimade/v1/structures?filter=elements=%22Li%22      | 501 | HAS
            /optimade/v1/structures?filter=nsites=%22Li%22        | 501 | number
            /optimade/v1/structures?filter=last_modified=%22now%22 | 400 | RFC 3339
            /optimade/v1/structures?filter=calculations.id%20HAS%20%22a%22 | 501 | references.id
            /optimade/v1/references?filter=nelements=2            | 400 | nelements
            """)
    void whatCannotBeAnsweredIsToldAsJsonApiHasIt(String address, int status, String hint) {
        Response answer = Asked.raw(address.replace("<", "%3C"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/vnd.api+json");
        JsonNode document = Asked.json(answer);
        assertThat(document.at("/errors/0/status").textValue()).isEqualTo(Integer.toString(status));
        assertThat(document.at("/errors/0/detail").textValue()).contains(hint);
        assertThat(document.at("/meta/api_version").textValue()).isEqualTo("1.2.0");
        assertThat(document.has("data")).isFalse();
    }

    @Test
    void otherMethodsAndTypesAreRefusedInTheSameForm() {
        for (Response answer : List.of(
                given().post(STRUCTURES),
                given().delete(STRUCTURES + "/x"),
                given().accept("image/png").get(STRUCTURES))) {
            assertThat(answer.contentType()).startsWith("application/vnd.api+json");
            assertThat(answer.statusCode()).isIn(405, 406);
            assertThat(answer.jsonPath().getInt("errors[0].status")).isEqualTo(answer.statusCode());
        }
    }

    @Test
    void endpointsWithoutAVersionAreSentOnToIt() {
        Response answer = Asked.raw("/optimade/structures?filter=nsites%3D2&api_hint=v1.0");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.header("Location")).endsWith("/optimade/v1/structures?filter=nsites%3D2&api_hint=v1.0");
        assertThat(Asked.raw("/optimade").contentType()).startsWith("text/html");
        assertThat(Asked.raw("/optimade/v1").contentType()).startsWith("text/html");
    }

    @Test
    void jsonApiIsAnsweredWithoutACharacterSet() {
        assertThat(Asked.raw(STRUCTURES).contentType()).isEqualTo("application/vnd.api+json");
        assertThat(given().accept("application/json").get(STRUCTURES).contentType())
                .startsWith("application/json");
    }

    @Test
    void structuresAreTheOnesThatWereIngested() {
        for (MaterialRow row : sample) {
            JsonNode entry = Asked.of(STRUCTURES + "/" + row.materialId()).get("data");
            JsonNode attributes = entry.get("attributes");
            Crystal crystal = CrystalJson.read(entry);
            assertThat(crystal.species()).isEqualTo(row.crystal().species());
            assertThat(crystal.structureHash()).isEqualTo(row.crystal().structureHash());
            var composition = row.crystal().composition();
            assertThat(attributes.get("chemical_formula_reduced").textValue())
                    .isEqualTo(composition.alphabeticalFormula());
            assertThat(attributes.get("chemical_formula_anonymous").textValue())
                    .isEqualTo(composition.anonymousFormula());
            assertThat(attributes.get("chemical_formula_hill").textValue())
                    .isEqualTo(composition.reduced().hillFormula());
            assertThat(attributes.get("chemical_formula_descriptive").textValue())
                    .isEqualTo(composition.reducedFormula());
            assertThat(attributes.get("nelements").intValue())
                    .isEqualTo(composition.elements().size());
            assertThat(attributes.get("nsites").intValue())
                    .isEqualTo(row.crystal().atomCount());
            double sum = 0;
            for (JsonNode ratio : attributes.get("elements_ratios")) {
                sum += ratio.doubleValue();
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(attributes.get("_cupel_e_above_hull").doubleValue())
                    .isEqualTo(row.properties().get("eAboveHull"));
        }
    }

    @Test
    void onlyTheFieldsAskedForAreSent() {
        JsonNode page = Asked.of(STRUCTURES + "?page_limit=2&response_fields=nsites,assemblies,_exmpl_x,_crazy_y");
        JsonNode attributes = page.at("/data/0/attributes");
        List<String> names = new ArrayList<>();
        attributes.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("nsites", "assemblies", "_exmpl_x", "_crazy_y");
        assertThat(attributes.get("assemblies").isNull()).isTrue();
        assertThat(page.at("/meta/warnings")).hasSize(1);
        assertThat(page.at("/meta/warnings/0/detail").textValue()).contains("_crazy_y");
    }

    @Test
    void referencesComeAlongUnlessTheyAreNotWanted() {
        String one = STRUCTURES + "?filter=id%3D%22" + sample.get(0).materialId() + "%22";
        JsonNode page = Asked.of(one);
        assertThat(page.at("/data/0/relationships/references/data/0/id").textValue())
                .isEqualTo("sample");
        assertThat(page.at("/included/0/attributes/doi").textValue()).isEqualTo("10.5555/cupel.1");
        assertThat(page.at("/included/0/attributes/note").textValue()).isEqualTo(SampleMaterials.CITATION);
        assertThat(Asked.of(one + "&include=").has("included")).isFalse();
        assertThat(Asked.of("/optimade/v1/references/sample")
                        .at("/data/attributes/_cupel_licence")
                        .textValue())
                .isEqualTo("CC-BY-4.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "-id",
                "nelements",
                "-nelements",
                "-nsites",
                "last_modified",
                "chemical_formula_reduced",
                "-chemical_formula_anonymous",
                "_cupel_e_above_hull",
                "-_cupel_formation_energy_per_atom",
                "_cupel_band_gap"
            })
    void everyOrderShowsEveryEntryOnce(String sort) {
        List<String> ids = Asked.ids("_cupel_source=\"sample\"", sort, 37);
        assertThat(ids).hasSize(sample.size()).doesNotHaveDuplicates();
        var direct = Asked.of(STRUCTURES + "?page_limit=500&sort=" + sort
                        + "&response_fields=nsites&filter=_cupel_source%3D%22sample%22&page_offset=100")
                .get("data");
        List<String> skipped = new ArrayList<>();
        direct.forEach(entry -> skipped.add(entry.get("id").textValue()));
        assertThat(skipped).isEqualTo(ids.subList(100, ids.size()));
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        String next = Asked.of(STRUCTURES + "?page_limit=1").at("/links/next").textValue();
        Response answer = Asked.raw(next + "&filter=nsites%3D2");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("another filter");
    }

    @Test
    void withdrawnMaterialsAreGoneAndChangedOnesHaveAnotherVersion() {
        SampleMaterials.seed("fleeting", 305);
        String id = SampleMaterials.read(305).get(304).materialId();
        String before = version(id);
        Admin.execute("update ingest.materials set structure_hash = 'another' where material_id = ?", id);
        assertThat(version(id)).isNotEqualTo(before);
        Admin.execute("update ingest.materials set withdrawn_at = now() where material_id = ?", id);
        assertThat(Asked.raw(STRUCTURES + "/" + id).statusCode()).isEqualTo(404);
        Admin.execute("update ingest.materials set withdrawn_at = null where material_id = ?", id);
        assertThat(Asked.raw(STRUCTURES + "/" + id).statusCode()).isEqualTo(200);
        Admin.execute("delete from ingest.materials where source = 'fleeting'");
        assertThat(Asked.ids("_cupel_source=\"fleeting\"")).isEmpty();
    }

    private static String version(String id) {
        return Asked.of(STRUCTURES + "/" + id)
                .at("/data/attributes/immutable_id")
                .textValue();
    }
}
