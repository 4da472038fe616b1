package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.event.CupelEvent;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;

/** Plays everybody else: trainer, predictor, researcher and lab, over Kafka and REST. */
@ApplicationScoped
class Loop {

    static final Duration SOON = Duration.ofSeconds(30);

    private final OtherServices others;
    private final ObjectMapper json;
    private final AgroalDataSource database;

    Loop(OtherServices others, ObjectMapper json, AgroalDataSource database) {
        this.others = others;
        this.json = json;
        this.database = database;
    }

    /** A campaign over its own n materials of which the first 20 are labelled. */
    CampaignResponse campaign(String name, String element, int n, Map<String, Object> more) {
        others.createViews();
        others.ingest(name, element, n);
        others.label(name, 0, 20, "0.3");
        Map<String, Object> body = new HashMap<>(
                Map.of("name", name, "batchSize", 5, "selection", Map.of("requiredElements", List.of(element))));
        body.putAll(more);
        return post("/internal/campaigns", body).statusCode(201).extract().as(CampaignResponse.class);
    }

    /** The same, trained, predicted and ranked. */
    CampaignResponse rankedCampaign(String name, String element, int n, Map<String, Object> more) {
        CampaignResponse campaign = campaign(name, element, n, more);
        completeCycle(campaign.id(), name, n);
        return awaitPhase(campaign.id(), "awaiting_results");
    }

    /** Ends the open training with a new champion and scores everything that is asked for. */
    UUID completeCycle(UUID campaignId, String prefix, int n) {
        CampaignResponse campaign = awaitPhase(campaignId, "training");
        UUID modelId = UUID.randomUUID();
        others.predict(modelId, prefix, 20, n);
        completeCycle(campaign, modelId);
        return modelId;
    }

    /** The same with a model whose predictions are there. */
    void completeCycle(CampaignResponse campaign, UUID modelId) {
        UUID campaignId = campaign.id();
        send(new TrainingCompleted(
                campaign.trainingRequestId(), campaignId, "eAboveHull", modelId, true, modelId, null, null));
        UUID requestId = awaitPhase(campaignId, "predicting").predictionRequestId();
        shards(requestId).forEach(shard -> send(completed(shard)));
    }

    static PredictionCompleted completed(PredictionRequested shard) {
        return new PredictionCompleted(
                shard.requestId(),
                shard.campaignId(),
                shard.modelId(),
                shard.shard(),
                shard.shards(),
                shard.materialIds().size(),
                0,
                null);
    }

    static PredictionCompleted refused(PredictionRequested shard, String reason) {
        return new PredictionCompleted(
                shard.requestId(),
                shard.campaignId(),
                shard.modelId(),
                shard.shard(),
                shard.shards(),
                0,
                shard.materialIds().size(),
                reason);
    }

    List<PredictionRequested> shards(UUID requestId) {
        return new KafkaTopic("prediction.requested")
                .await(1, SOON, message -> message.key().startsWith(requestId + "/")).stream()
                        .map(message -> read(message.value(), PredictionRequested.class))
                        .findFirst()
                        .map(first -> new KafkaTopic("prediction.requested")
                                .await(first.shards(), SOON, message -> message.key()
                                        .startsWith(requestId + "/")))
                        .orElseThrow()
                        .stream()
                        .map(message -> read(message.value(), PredictionRequested.class))
                        .toList();
    }

    List<TrainingRequested> trainings(UUID campaignId, int count) {
        return new KafkaTopic("training.requested")
                .await(count, SOON, message -> message.key().equals(campaignId.toString())).stream()
                        .map(message -> read(message.value(), TrainingRequested.class))
                        .toList();
    }

    UUID send(CupelEvent event) {
        UUID id = UUID.randomUUID();
        send(event, id);
        return id;
    }

    void send(CupelEvent event, UUID id) {
        new KafkaTopic(event.topic().topicName()).send(event.aggregateId(), write(event), "/cupel/test", id);
    }

    CampaignResponse get(UUID campaignId) {
        return given().get("/internal/campaigns/{id}", campaignId)
                .then()
                .statusCode(200)
                .extract()
                .as(CampaignResponse.class);
    }

    CampaignResponse awaitPhase(UUID campaignId, String phase) {
        return Eventually.is(
                "phase " + phase,
                SOON,
                () -> get(campaignId),
                campaign -> campaign.phase().equals(phase)
                        && (!phase.equals("predicting") || campaign.predictionRequestId() != null));
    }

    /** Candidate ids of the campaign in a state, best first. */
    List<UUID> candidates(UUID campaignId, String state) {
        return rows("select id from candidate_list where campaign_id = '%s' and state = '%s' order by rank"
                        .formatted(campaignId, state))
                .stream()
                .map(row -> UUID.fromString(row.get(0)))
                .toList();
    }

    ValidatableResponse move(UUID candidateId, String action, long version) {
        return post(
                "/internal/candidates/" + candidateId + "/moves",
                Map.of("action", action, "version", version, "actor", "ada", "reason", "because"));
    }

    long version(UUID candidateId) {
        return given().get("/internal/candidates/{id}", candidateId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    void sendToValidation(UUID candidateId) {
        move(candidateId, "flag", version(candidateId)).statusCode(200);
        move(candidateId, "send_to_validation", version(candidateId)).statusCode(200);
    }

    /** The same, for a candidate that may be there. */
    void sendToValidationOnce(UUID candidateId) {
        if (rows("select state from candidate_list where id = '" + candidateId + "'")
                .get(0)
                .get(0)
                .equals("ranked")) {
            sendToValidation(candidateId);
        }
    }

    ValidatableResponse report(UUID candidateId, String key, double value, String unit) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("value", value, "unit", unit, "kind", "dft", "actor", "lab"))
                .post("/internal/candidates/{id}/results", candidateId)
                .then();
    }

    ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** What is counted with each change is what counting all rows of all campaigns gives. */
    void requireRightCounts() {
        assertThat(rows("""
                select * from (
                  select campaign_id, state, count(*)::int from candidates group by 1, 2
                  except select campaign_id, state, candidates from candidate_state_count) missing
                union all select * from (
                  select campaign_id, state, candidates from candidate_state_count
                  except select campaign_id, state, count(*)::int from candidates group by 1, 2) surplus""")).isEmpty();
        assertThat(rows("""
                select c.id from campaign_list c where (c.results, c.tested, c.validated, c.rejected, c.pending) <> (
                  (select count(value) from validation_results r where r.campaign_id = c.id),
                  (select count(*) from validation_results r
                    where r.campaign_id = c.id and not r.additional and r.corrected_by is null),
                  (select count(*) from candidates k where k.campaign_id = c.id and k.state = 'validated'),
                  (select count(*) from candidates k where k.campaign_id = c.id and k.state = 'rejected'),
                  (select count(*) from candidates k where k.campaign_id = c.id
                    and coalesce(k.held_from, k.state) in ('flagged', 'in_validation')))""")).isEmpty();
    }

    List<List<String>> rows(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<List<String>> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(text, failure);
        }
    }
}
