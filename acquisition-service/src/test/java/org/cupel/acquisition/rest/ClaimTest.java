package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who works on what is in validation. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ClaimTest {

    private static CampaignResponse campaign;
    private static List<UUID> candidates;

    @Inject
    Loop loop;

    @BeforeEach
    void rank() {
        if (campaign == null) {
            campaign = loop.rankedCampaign("claims", "Pm", 60, Map.of("retrainAfter", 1000));
            candidates = new ArrayList<>(loop.candidates(campaign.id(), "ranked"));
        }
    }

    @Test
    void whoComesFirstHasItAndOthersHearWhoAndSinceWhen() {
        UUID candidate = inValidation();
        String since = claim(candidate, "grace")
                .statusCode(200)
                .body("claimedBy", equalTo("grace"))
                .body("state", equalTo("in_validation"))
                .extract()
                .path("claimedAt");
        claim(candidate, "grace").statusCode(200).body("claimedAt", equalTo(since));
        claim(candidate, "ada")
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:claimed"))
                .body("claimedBy", equalTo("grace"))
                .body("claimedAt", notNullValue())
                .body("detail", containsString("by grace since 20"));
        release(candidate, "ada", false).statusCode(409).body("claimedBy", equalTo("grace"));
        assertThat(history(candidate)).containsExactly(List.of("claim", "grace"));
    }

    @Test
    void whatIsReleasedIsFreeAndAnAdminReleasesOthers() {
        UUID candidate = inValidation();
        release(candidate, "grace", false).statusCode(200).body("claimedBy", nullValue());
        claim(candidate, "grace").statusCode(200);
        release(candidate, "grace", false).statusCode(200).body("claimedBy", nullValue());
        claim(candidate, "ada").statusCode(200);
        release(candidate, "root", true).statusCode(200).body("claimedBy", nullValue());
        release(candidate, "root", true).statusCode(200);
        assertThat(history(candidate))
                .containsExactly(
                        List.of("claim", "grace"),
                        List.of("release", "grace"),
                        List.of("claim", "ada"),
                        List.of("release", "root"));
        assertThat(loop.rows("select reason from candidate_history_list where candidate_id = '" + candidate
                        + "' and actor = 'root'"))
                .hasToString("[[claimed by ada]]");
    }

    @Test
    void aMoveThatWasDecidedBeforeAClaimIsNotStale() {
        UUID candidate = inValidation();
        long version = loop.version(candidate);
        claim(candidate, "grace").statusCode(200).body("version", equalTo((int) version));
        loop.move(candidate, "hold", version).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "withdraw", "recall"})
    void aClaimEndsWithTheStayInValidation(String move) {
        UUID candidate = inValidation();
        claim(candidate, "grace").statusCode(200);
        loop.move(candidate, move, loop.version(candidate)).statusCode(200).body("claimedBy", nullValue());
        claim(candidate, "ada").statusCode(409).body("type", equalTo("urn:cupel:problem:illegal-transition"));
        release(candidate, "ada", false).statusCode(200);
        if (move.equals("hold")) {
            loop.move(candidate, "resume", loop.version(candidate))
                    .statusCode(200)
                    .body("claimedBy", nullValue());
            claim(candidate, "ada").statusCode(200);
        }
    }

    @Test
    void aResultIsTakenFromAnybodyAndSaysWhoseWorkItWas() {
        UUID theirs = inValidation();
        UUID mine = inValidation();
        UUID nobodys = inValidation();
        claim(theirs, "grace").statusCode(200);
        claim(mine, "lab").statusCode(200);
        report(theirs).statusCode(201).body("claimedBy", equalTo("grace")).body("actor", equalTo("lab"));
        report(theirs).statusCode(200).body("claimedBy", equalTo("grace"));
        report(mine).statusCode(201).body("claimedBy", equalTo("lab"));
        report(nobodys).statusCode(201).body("claimedBy", nullValue());
        assertThat(reasonOfResult(theirs)).isEqualTo("claimed by grace");
        assertThat(reasonOfResult(mine)).isNull();
        assertThat(loop.rows("select claimed_by from candidate_list where id in ('" + theirs + "', '" + mine + "')"))
                .hasToString("[[null], [null]]");
        assertThat(loop.rows("select claimed_by from validation_result_list where candidate_id = '" + theirs + "'"))
                .hasToString("[[grace]]");
    }

    @Test
    void whoeverSendsMayClaimAtOnce() {
        UUID candidate = candidates.remove(candidates.size() - 1);
        loop.move(candidate, "flag", loop.version(candidate)).statusCode(200);
        loop.post(
                        "/internal/candidates/" + candidate + "/moves",
                        Map.of(
                                "action",
                                "send_to_validation",
                                "version",
                                loop.version(candidate),
                                "actor",
                                "grace",
                                "claim",
                                true))
                .statusCode(200)
                .body("state", equalTo("in_validation"))
                .body("claimedBy", equalTo("grace"));
        assertThat(history(candidate)).contains(List.of("claim", "grace"));
    }

    @Test
    void oneOfManyWhoClaimAtOnceHasIt() throws Exception {
        UUID candidate = inValidation();
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            String name = "person-" + person;
            claims.add(() -> claim(candidate, name).extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> claim : people.invokeAll(claims)) {
            answers.add(claim.get());
        }
        people.shutdown();
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(history(candidate)).hasSize(1);
    }

    @Test
    void theWorkListTellsWhatWaitsSinceItWasSent() {
        UUID candidate = inValidation();
        claim(candidate, "grace").statusCode(200);
        String query =
                "select claimed_by, since, formula is not null, campaign, decision, rank is not null from work_list"
                        + " where id = '" + candidate + "'";
        List<String> before = loop.rows(query).get(0);
        assertThat(before.get(0)).isEqualTo("grace");
        assertThat(before.get(3)).isEqualTo("claims");
        loop.move(candidate, "hold", loop.version(candidate)).statusCode(200);
        assertThat(loop.rows(query)).isEmpty();
        loop.move(candidate, "resume", loop.version(candidate)).statusCode(200);
        assertThat(loop.rows(query).get(0).get(1)).isEqualTo(before.get(1));
        assertThat(loop.rows(query).get(0).get(0)).isNull();
    }

    @Test
    void whatIsUnknownOrNobodysIsRefused() {
        claim(UUID.randomUUID(), "grace").statusCode(404);
        loop.post("/internal/candidates/" + inValidation() + "/claim", Map.of()).statusCode(422);
        loop.post("/internal/candidates/" + candidates.get(0) + "/claim", Map.of("actor", "a\u0000b"))
                .statusCode(422);
        claim(candidates.get(0), "grace").statusCode(409).body("state", equalTo("ranked"));
    }

    private UUID inValidation() {
        UUID candidate = candidates.remove(candidates.size() - 1);
        loop.sendToValidation(candidate);
        return candidate;
    }

    private ValidatableResponse claim(UUID candidate, String actor) {
        return loop.post("/internal/candidates/" + candidate + "/claim", Map.of("actor", actor));
    }

    private ValidatableResponse release(UUID candidate, String actor, boolean anybodys) {
        return loop.post(
                "/internal/candidates/" + candidate + "/release", Map.of("actor", actor, "anybodys", anybodys));
    }

    private ValidatableResponse report(UUID candidate) {
        return loop.report(candidate, "claimed " + candidate, 0.03, "eV/atom");
    }

    private List<List<String>> history(UUID candidate) {
        return loop.rows("select action, actor from candidate_history_list where candidate_id = '" + candidate
                + "' and action in ('claim', 'release') order by id");
    }

    private String reasonOfResult(UUID candidate) {
        return loop.rows("select reason from candidate_history_list where candidate_id = '" + candidate
                        + "' order by id desc limit 1")
                .get(0)
                .get(0);
    }
}
