package org.cupel.ingest.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.schema.event.MaterialsIngested;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;

/** What a finished run of a {@link Library} must have left, however it came there. */
final class Books {

    private final Stage stage;
    private final Library library;

    Books(Stage stage, Library library) {
        this.stage = stage;
        this.library = library;
    }

    void balance(JsonPath run) {
        assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
        counts(run);
        manifest(run.getString("runId"));
        materials();
        events(run.getString("runId"));
    }

    private static void counts(JsonPath run) {
        assertThat(run.getInt("rowsRead")).isEqualTo(Library.DOCS);
        assertThat(run.getInt("upserted")).isEqualTo(Library.good());
        assertThat(run.getInt("rejected")).isEqualTo(Library.bad());
        assertThat(run.getInt("unchanged")).as("rows that came twice").isZero();
        assertThat(run.getInt("announced")).isEqualTo(Library.DOCS);
        assertThat(run.getInt("fetched")).isEqualTo(Library.ANSWERS);
        assertThat(run.getInt("notModified")).isZero();
        assertThat(run.getList("warnings")).isEmpty();
    }

    private void manifest(String runId) {
        String ofRun = " from fetches where run_id = '" + runId + "'";
        assertThat(stage.number("select count(*)" + ofRun)).isEqualTo(Library.ANSWERS);
        assertThat(stage.number("select count(distinct address)" + ofRun)).isEqualTo(Library.ANSWERS);
        assertThat(stage.rows("select distinct state" + ofRun)).containsExactly("read");
        assertThat(stage.number("select sum(rows_read)" + ofRun)).isEqualTo(Library.DOCS);
        assertThat(stage.number("select count(*) from quarantine where run_id = '" + runId + "'"))
                .isEqualTo(Library.bad());
        assertThat(stage.number("select count(distinct row_ref) from quarantine where run_id = '" + runId + "'"))
                .isEqualTo(Library.bad());
    }

    private void materials() {
        Map<String, Double> hulls = new TreeMap<>();
        stage.rows("select material_id || ' ' || (properties -> 'eAboveHull' ->> 'value') from materials"
                        + " where material_id like '" + library.prefix() + "-%'")
                .forEach(row -> hulls.put(row.split(" ")[0], Double.valueOf(row.split(" ")[1])));
        assertThat(hulls).isEqualTo(library.hulls());
    }

    /** An event may be sent twice, but is then the same event. */
    private void events(String runId) {
        Eventually.holds(
                "outbox sent",
                Duration.ofSeconds(20),
                () -> stage.number("select count(*) from outbox where published_at is null") == 0);
        Map<String, List<String>> told = new HashMap<>();
        new KafkaTopic("materials.ingested")
                .read(Integer.MAX_VALUE, Duration.ofSeconds(3), message -> runId.equals(message.key()))
                .forEach(message -> told.put(KafkaTopic.header(message, "ce_id"), ids(message)));
        List<String> all = new ArrayList<>();
        told.values().forEach(all::addAll);
        assertThat(all).containsExactlyInAnyOrderElementsOf(library.hulls().keySet());
    }

    private static List<String> ids(ConsumerRecord<String, String> message) {
        try {
            return new ObjectMapper()
                    .readValue(message.value(), MaterialsIngested.class)
                    .materialIds();
        } catch (JsonProcessingException failure) {
            throw new AssertionError(message.value(), failure);
        }
    }
}
