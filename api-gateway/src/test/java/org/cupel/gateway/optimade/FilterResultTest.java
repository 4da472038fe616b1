package org.cupel.gateway.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cupel.crystal.Element;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.SampleMaterials;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters match: the same as predicates in Java over the same crystals. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class FilterResultTest {

    private static final String OURS = " AND _cupel_source=\"sample\"";
    private static List<MaterialRow> sample;

    @BeforeAll
    static void seed() {
        sample = SampleMaterials.seed("sample", 300);
    }

    @Test
    void listsAreComparedAsSets() {
        matches("elements HAS \"Mn\"", row -> symbols(row).contains("Mn"));
        matches("elements HAS ALL \"Li\",\"O\",\"Mn\"", row -> symbols(row).containsAll(Set.of("Li", "O", "Mn")));
        matches(
                "elements HAS ANY \"Mn\",\"Ni\"",
                row -> symbols(row).contains("Mn") || symbols(row).contains("Ni"));
        matches("elements HAS ONLY \"Li\",\"O\",\"Mn\",\"Ni\"", row -> Set.of("Li", "O", "Mn", "Ni")
                .containsAll(symbols(row)));
        matches("NOT elements HAS \"Mn\"", row -> !symbols(row).contains("Mn"));
        matches("elements LENGTH 4", row -> symbols(row).size() == 4);
        matches("elements LENGTH >= 4", row -> symbols(row).size() >= 4);
        matches("elements HAS > \"P\"", row -> symbols(row).stream().anyMatch(symbol -> symbol.compareTo("P") > 0));
        matches("species_at_sites HAS \"Ni\"", row -> symbols(row).contains("Ni"));
        matches("species_at_sites LENGTH 12", row -> row.crystal().atomCount() == 12);
        matches("species.chemical_symbols HAS \"Ni\"", row -> symbols(row).contains("Ni"));
        matches("dimension_types HAS ONLY 1 AND structure_features LENGTH 0", row -> true);
        matches("structure_features HAS \"disorder\"", row -> false);
    }

    @Test
    void correspondingItemsOfListsAreComparedTogether() {
        matches("elements:elements_ratios HAS \"Li\":>0.3", row -> fraction(row, Element.Li) > 0.3);
        matches(
                "elements:elements_ratios HAS ALL \"Li\":>=0.25,\"O\":<0.52",
                row -> fraction(row, Element.Li) >= 0.25 && has(row, Element.O) && fraction(row, Element.O) < 0.52);
        matches(
                "elements:elements_ratios HAS ANY \"Ni\":<0.1,\"Mn\":<0.1",
                row -> has(row, Element.Ni) && fraction(row, Element.Ni) < 0.1
                        || has(row, Element.Mn) && fraction(row, Element.Mn) < 0.1);
        matches("elements_ratios HAS ONLY < 0.6", row -> row.crystal().composition().elements().stream()
                .allMatch(element -> fraction(row, element) < 0.6));
        matches("elements_ratios HAS 0.5", row -> row.crystal().composition().elements().stream()
                .anyMatch(element -> fraction(row, element) == 0.5));
    }

    @Test
    void numbersStringsAndTimesAreComparedEitherWay() {
        matches("nelements<=3", row -> symbols(row).size() <= 3);
        matches("3>=nelements", row -> symbols(row).size() <= 3);
        matches("nsites > 11.5", row -> row.crystal().atomCount() > 11.5);
        matches("nsites = 11.5", row -> false);
        matches("NOT nsites = 11.5", row -> true);
        matches("nsites != 1e300 AND nsites < 1e300", row -> true);
        matches("nsites < -1e300 OR nsites > 1e300", row -> false);
        matches("nsites > +1.2E1", row -> row.crystal().atomCount() > 12);
        matches("_cupel_e_above_hull < .05", row -> row.properties().get("eAboveHull") < 0.05);
        matches("nelements < nsites", row -> symbols(row).size() < row.crystal().atomCount());
        matches("chemical_formula_reduced STARTS WITH \"Al\"", row -> reduced(row)
                .startsWith("Al"));
        matches("chemical_formula_reduced STARTS \"Al\"", row -> reduced(row).startsWith("Al"));
        matches("chemical_formula_reduced ENDS WITH \"O6\"", row -> reduced(row).endsWith("O6"));
        matches("chemical_formula_reduced CONTAINS \"NiO\"", row -> reduced(row).contains("NiO"));
        matches("chemical_formula_reduced CONTAINS \"%\"", row -> false);
        matches("chemical_formula_reduced > \"L\"", row -> reduced(row).compareTo("L") > 0);
        matches("\"L\" < chemical_formula_reduced", row -> reduced(row).compareTo("L") > 0);
        matches("last_modified > \"2007-04-05T14:30:20Z\"", row -> true);
        matches("last_modified < \"2007-04-05t14:30:20.123+02:00\"", row -> false);
        matches("5 < 7 AND nperiodic_dimensions = 3 AND type=\"structures\"", row -> true);
        matches("references.id HAS \"sample\"", row -> true);
        matches("references.id HAS ANY \"nobody\"", row -> false);
    }

    @Test
    void notBindsCloserThanAndAndAndCloserThanOr() {
        Predicate<MaterialRow> manganese = row -> symbols(row).contains("Mn");
        Predicate<MaterialRow> few = row -> symbols(row).size() <= 3;
        Predicate<MaterialRow> nickel = row -> symbols(row).contains("Ni");
        String filter = "NOT elements HAS \"Mn\" AND nelements<=3 OR elements HAS \"Ni\"";
        matches("(" + filter + ")", manganese.negate().and(few).or(nickel));
        matches("NOT (" + filter + ")", manganese.negate().and(few).or(nickel).negate());
    }

    @Test
    void whatIsUnknownMatchesNothingButIsUnknown() {
        matches("_cupel_band_gap > 0", row -> false);
        matches("NOT _cupel_band_gap > 0", row -> false);
        matches("_cupel_band_gap IS UNKNOWN", row -> true);
        matches("NOT _cupel_band_gap IS KNOWN", row -> true);
        matches("_exmpl_gap < 2 OR nelements <= 3", row -> symbols(row).size() <= 3);
        matches("NOT _exmpl_gap < 2", row -> false);
        matches("_exmpl_gap IS UNKNOWN AND _exmpl_list LENGTH 2", row -> false);
        matches("_exmpl_gap IS UNKNOWN", row -> true);
        matches("assemblies IS KNOWN", row -> false);
        matches("species IS KNOWN AND nsites IS KNOWN AND lattice_vectors LENGTH 3", row -> true);
        assertThat(Asked.of("/optimade/v1/structures?filter=_exmpl_gap%3C2")
                        .get("meta")
                        .has("warnings"))
                .isFalse();
        assertThat(Asked.of("/optimade/v1/structures?filter=_crazy_gap%3C2").at("/meta/warnings"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id = "x' or '1'='1"
            id = "\\"; drop table ingest.materials; --"
            chemical_formula_reduced CONTAINS "\\\\"
            elements HAS ALL "}","{","\\"",","
            elements HAS "NULL"
            chemical_formula_reduced ENDS "?"
            """)
    void valuesAreNothingButValues(String filter) {
        assertThat(Asked.ids(filter)).isEmpty();
        assertThat(Asked.ids("id IS KNOWN" + OURS)).hasSize(sample.size());
    }

    @Test
    void decisionsAreThoseOfTheCampaignBegunLast() {
        String id = sample.get(7).materialId();
        UUID first = Seed.campaign("optimade first");
        UUID second = Seed.campaign("optimade second");
        Admin.execute("update acquisition.campaigns set created_at = now() + interval '1 hour' where id = ?", second);
        candidate(first, id, "KILL", 0.2);
        candidate(second, id, "KEEP", 0.01);
        candidate(first, sample.get(8).materialId(), "KILL", 0.3);
        JsonNode shown = Asked.of("/optimade/v1/structures/" + id).at("/data/attributes");
        assertThat(shown.get("_cupel_decision").textValue()).isEqualTo("KEEP");
        assertThat(shown.get("_cupel_campaigns").intValue()).isEqualTo(2);
        assertThat(shown.get("_cupel_campaign").textValue()).startsWith("optimade second");
        assertThat(shown.get("_cupel_predicted_property").textValue()).isEqualTo("eAboveHull");
        assertThat(shown.get("_cupel_predicted_median").doubleValue()).isEqualTo(0.01);
        assertThat(shown.get("_cupel_state").textValue()).isEqualTo("ranked");
        String campaigns = " AND _cupel_campaign STARTS WITH \"optimade \"";
        assertThat(Asked.ids("_cupel_decision=\"KEEP\"" + campaigns)).containsExactly(id);
        assertThat(Asked.ids("_cupel_decision=\"KILL\"" + campaigns))
                .containsExactly(sample.get(8).materialId());
        assertThat(Asked.ids("NOT _cupel_decision=\"KEEP\"" + campaigns)).hasSize(1);
        assertThat(Asked.ids("_cupel_predicted_median < 0.05" + campaigns)).containsExactly(id);
        assertThat(Asked.ids("_cupel_decision IS UNKNOWN" + OURS)).hasSize(sample.size() - 2);
    }

    private static void candidate(UUID campaign, String material, String decision, double median) {
        Admin.execute(
                "insert into acquisition.candidates (id, campaign_id, material_id, formula, elements, atom_count, state,"
                        + " model_id, q10, q50, q90, aleatoric, epistemic, total, decision, version, created_at, updated_at)"
                        + " values (gen_random_uuid(), ?, ?, 'x', '{}', 1, 'ranked', gen_random_uuid(), 0, ?, 1, 0, 0, 0.1, ?,"
                        + " 1, now(), now())",
                campaign,
                material,
                median,
                decision);
    }

    private static void matches(String filter, Predicate<MaterialRow> predicate) {
        assertThat(Asked.ids("(" + filter + ")" + OURS))
                .as(filter)
                .isEqualTo(sample.stream()
                        .filter(predicate)
                        .map(MaterialRow::materialId)
                        .sorted()
                        .toList());
    }

    private static Set<String> symbols(MaterialRow row) {
        return row.crystal().composition().elements().stream()
                .map(Element::symbol)
                .collect(Collectors.toSet());
    }

    private static boolean has(MaterialRow row, Element element) {
        return row.crystal().composition().contains(element);
    }

    private static double fraction(MaterialRow row, Element element) {
        return row.crystal().composition().fraction(element);
    }

    private static String reduced(MaterialRow row) {
        return row.crystal().composition().alphabeticalFormula();
    }
}
