package org.cupel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.identity.WithKeys;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work of laboratories: read, claimed, and taken away as a spreadsheet. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class WorkListTest {

    private static UUID campaign;

    /** m-1 to m-9 wait for 9 to 1 days, every third claimed by grace; m-10 is only flagged. */
    @BeforeAll
    static void seed() {
        campaign = Seed.campaign("work");
        Seed.candidates(campaign, Seed.ranking(campaign), 10);
        Admin.execute(
                "update acquisition.candidates set state = 'in_validation', updated_at = now() where campaign_id = ?"
                        + " and material_id <> 'm-10'",
                campaign);
        Admin.execute(
                "update acquisition.candidates set state = 'flagged' where campaign_id = ? and material_id = 'm-10'",
                campaign);
        Admin.execute(
                "insert into acquisition.candidate_history (candidate_id, campaign_id, action, from_state, to_state,"
                        + " version_before, version_after, actor, moved_at) select id, campaign_id, 'send_to_validation',"
                        + " 'flagged', 'in_validation', 1, 2, 'ada',"
                        + " now() - (10 - substr(material_id, 3)::int) * interval '1 day'"
                        + " from acquisition.candidates where campaign_id = ?",
                campaign);
        Admin.execute(
                "update acquisition.candidates set claimed_by = 'grace', claimed_at = now() where campaign_id = ?"
                        + " and material_id in ('m-3', 'm-6', 'm-9')",
                campaign);
    }

    @Test
    void theOldestComesFirstWithItsAge() {
        WithKeys.with(WithKeys.key("ada", "viewer"))
                .get("/api/v1/work?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("items.materialId", contains("m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8", "m-9"))
                .body("items.days", contains(9, 8, 7, 6, 5, 4, 3, 2, 1))
                .body("items[0].campaign", equalTo("work " + campaign))
                .body("items[0].unit", equalTo("eV/atom"))
                .body("items[0].claimedBy", nullValue())
                .body("items[2].claimedBy", equalTo("grace"));
    }

    @Test
    void mineIsWhatTheCallerHasClaimed() {
        WithKeys.with(WithKeys.key("grace", "lab"))
                .get("/api/v1/work?mine=true&actor=ada&sort=-since&campaignId=" + campaign)
                .then()
                .body("items.materialId", contains("m-9", "m-6", "m-3"));
        WithKeys.with(WithKeys.key("ada", "lab"))
                .get("/api/v1/work?mine=true&actor=grace")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"since", "-since", "claimedAt", "-formula", "campaign", "rank"})
    void pagesShowEveryRowOnce(String sort) {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/work?limit=2&sort=" + sort + "&campaignId=" + campaign;
        while (next != null) {
            var page =
                    WithKeys.admin().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.candidateId"));
            next = page.getString("next");
        }
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        WithKeys.admin().get("/api/v1/work?sort=age").then().statusCode(400);
        WithKeys.admin().get("/api/v1/work?campaignId=seven").then().statusCode(404);
        WithKeys.admin()
                .get("/api/v1/work?campaignId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void theTemplateHoldsTheWorkAndNoFormulas() {
        Admin.execute(
                "update acquisition.candidates set material_id = '=cmd' where campaign_id = ? and material_id = 'm-9'",
                campaign);
        try {
            String csv = WithKeys.with(WithKeys.key("grace", "lab"))
                    .get("/api/v1/results/template.csv?mine=true&campaignId=" + campaign)
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header("Content-Disposition", "attachment; filename=\"results.csv\"")
                    .extract()
                    .asString();
            assertThat(csv.lines().toList())
                    .hasSize(4)
                    .startsWith("candidateId,materialId,campaignId,formula,property,value,unit,kind,method,uncertainty,"
                            + "note,outcome,reason,additional");
            assertThat(csv).contains(",m-3," + campaign + ",Li2MnO3,eAboveHull,,eV/atom,,,,,,,");
            assertThat(csv).contains(",'=cmd,");
        } finally {
            Admin.execute(
                    "update acquisition.candidates set material_id = 'm-9' where campaign_id = ? and material_id = '=cmd'",
                    campaign);
        }
    }

    @Test
    void claimsAreTheCallersAndAnAdminReleasesOthers() {
        OwnerScript.answers(200, "application/json", "{}");
        String path = "/api/v1/candidates/" + campaign;
        WithKeys.with(WithKeys.key("grace", "lab"))
                .contentType("application/json")
                .body("{\"actor\": \"ada\"}")
                .post(path + "/claim")
                .then()
                .statusCode(200);
        WithKeys.with(WithKeys.key("grace", "lab"))
                .contentType("application/json")
                .post(path + "/release")
                .then()
                .statusCode(200);
        WithKeys.with(WithKeys.key("root", "admin"))
                .contentType("application/json")
                .post(path + "/release")
                .then()
                .statusCode(200);
        WithKeys.admin()
                .contentType("application/json")
                .post("/api/v1/candidates/seven/claim")
                .then()
                .statusCode(404);
        String owner = "POST /internal/candidates/" + campaign;
        assertThat(OwnerScript.asked())
                .containsExactly(
                        owner + "/claim {\"actor\":\"grace\",\"anybodys\":false}",
                        owner + "/release {\"actor\":\"grace\",\"anybodys\":false}",
                        owner + "/release {\"actor\":\"root\",\"anybodys\":true}");
    }

    @ParameterizedTest
    @CsvSource({"lab,send-to-validation,true", "lab,hold,false", "both,send-to-validation,false"})
    void whoOnlyWorksInALabClaimsBySending(String who, String move, boolean claims) {
        OwnerScript.answers(200, "application/json", "{}");
        String key = who.equals("lab") ? WithKeys.key("grace", "lab") : WithKeys.key("grace", "lab", "researcher");
        WithKeys.with(key)
                .contentType("application/json")
                .body("{\"version\": 3}")
                .post("/api/v1/candidates/" + campaign + "/" + move)
                .then()
                .statusCode(200);
        assertThat(OwnerScript.asked().get(0).contains("\"claim\":true")).isEqualTo(claims);
    }
}
