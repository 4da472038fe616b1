package org.cupel.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class InboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String SOURCE = "/cupel/predict-worker";

    @Inject
    RankingConsumer consumer;

    @Inject
    ObjectMapper json;

    private final KafkaTopic topic = new KafkaTopic("prediction.completed");
    private final KafkaTopic deadLetters = new KafkaTopic("dead-letters.platform-test");
    private final UUID request = UUID.randomUUID();

    private void send(int shard, UUID id) throws JsonProcessingException {
        PredictionCompleted event =
                new PredictionCompleted(request, UUID.randomUUID(), UUID.randomUUID(), shard, 1000, 5, 0, null);
        topic.send(request.toString(), json.writeValueAsString(event), SOURCE, id);
    }

    private long seen(int shard) {
        return consumer.seen.stream()
                .filter(event -> event.requestId().equals(request) && event.shard() == shard)
                .count();
    }

    @Test
    void aDuplicateHasNoEffect() throws Exception {
        UUID id = UUID.randomUUID();
        send(1, id);
        send(1, id);
        send(2, UUID.randomUUID());

        Eventually.holds("the message after the duplicate", LIMIT, () -> seen(2) == 1);
        assertThat(seen(1)).isEqualTo(1);
    }

    @Test
    void aPoisonedMessageBecomesADeadLetterAndTheConsumerGoesOn() throws Exception {
        topic.sendRaw(request.toString(), "{\"requestId\": 12");
        topic.send(request.toString(), "{\"shard\":\"many\"}", SOURCE, UUID.randomUUID());
        send(3, UUID.randomUUID());

        Eventually.holds("the message after the poisoned ones", LIMIT, () -> seen(3) == 1);
        var dead = deadLetters.await(2, LIMIT, message -> request.toString().equals(message.key()));
        assertThat(dead).hasSize(2);
        assertThat(KafkaTopic.header(dead.get(0), "dead-letter-reason")).contains("ce_source");
        assertThat(KafkaTopic.header(dead.get(1), "dead-letter-reason")).contains("PredictionCompleted", "many");
        assertThat(KafkaTopic.header(dead.get(0), "dead-letter-topic")).isEqualTo("prediction.completed");
    }

    @Test
    void anEffectThatAlwaysFailsIsTriedThreeTimesAndThenADeadLetter() throws Exception {
        send(RankingConsumer.BROKEN, UUID.randomUUID());
        send(4, UUID.randomUUID());

        Eventually.holds("the message after the broken one", LIMIT, () -> seen(4) == 1);
        deadLetters.await(1, LIMIT, message -> request.toString().equals(message.key()));
        assertThat(consumer.brokenAttempts).hasValue(3);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
        send(RankingConsumer.DATABASE_AWAY, UUID.randomUUID());

        Eventually.holds("the effect", LIMIT, () -> seen(RankingConsumer.DATABASE_AWAY) == 1);
        assertThat(consumer.awayAttempts).hasValue(6);
        assertThat(deadLetters.read(
                        1, Duration.ofSeconds(1), message -> request.toString().equals(message.key())))
                .isEmpty();
    }
}
