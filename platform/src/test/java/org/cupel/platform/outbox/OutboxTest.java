package org.cupel.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.CandidatesRanked;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class OutboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    EventSender kafka;

    @Inject
    Transactions transactions;

    @Inject
    OutboxConfig config;

    private final KafkaTopic topic = new KafkaTopic("candidates.ranked");

    private static CandidatesRanked event(UUID campaign, int iteration) {
        return new CandidatesRanked(campaign, UUID.randomUUID(), UUID.randomUUID(), iteration, 7, List.of("mp-1"));
    }

    @Test
    void committedEventsArriveInOrderAsCloudEvents() {
        UUID campaign = UUID.randomUUID();
        for (int iteration = 1; iteration <= 20; iteration++) {
            CandidatesRanked event = event(campaign, iteration);
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
        }

        List<ConsumerRecord<String, String>> messages =
                topic.await(20, LIMIT, message -> message.key().equals(campaign.toString()));

        for (int index = 0; index < 20; index++) {
            assertThat(messages.get(index).value()).contains("\"iteration\": " + (index + 1) + ",");
        }
        ConsumerRecord<String, String> first = messages.get(0);
        assertThat(UUID.fromString(KafkaTopic.header(first, "ce_id"))).isNotNull();
        assertThat(KafkaTopic.header(first, "ce_source")).isEqualTo("/cupel/platform-test");
        assertThat(KafkaTopic.header(first, "ce_type")).isEqualTo("candidates.ranked");
        assertThat(KafkaTopic.header(first, "ce_subject")).isEqualTo(campaign.toString());
        assertThat(KafkaTopic.header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaTopic.header(first, "content-type")).isEqualTo("application/json");
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverSent() {
        UUID campaign = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(event(campaign, 1));
                    throw new IllegalStateException("the state was not written");
                }))
                .hasMessageContaining("the state was not written");
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event(campaign, 2)));

        List<ConsumerRecord<String, String>> messages =
                topic.await(1, LIMIT, message -> message.key().equals(campaign.toString()));

        assertThat(messages).singleElement().satisfies(message -> assertThat(message.value())
                .contains("\"iteration\": 2"));
    }

    @Test
    void publishingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.publish(event(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    void aCrashBetweenPublishingAndMarkingSendsTheSameEventAgain() {
        UUID campaign = UUID.randomUUID();
        OutboxRelay dying = new OutboxRelay(
                table,
                rows -> {
                    kafka.send(rows);
                    throw new IllegalStateException("killed after the acknowledgement");
                },
                transactions,
                config);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    // While this transaction holds the lock, the application's own relay stands back.
                    Eventually.holds("lock", LIMIT, table::tryLock);
                    QuarkusTransaction.requiringNew().run(() -> outbox.publish(event(campaign, 1)));
                    relay(dying);
                }))
                .hasMessageContaining("killed after");

        List<ConsumerRecord<String, String>> messages =
                topic.await(2, LIMIT, message -> message.key().equals(campaign.toString()));

        assertThat(messages)
                .extracting(message -> KafkaTopic.header(message, "ce_id"))
                .as("the same id, so that an inbox drops it")
                .containsOnly(KafkaTopic.header(messages.get(0), "ce_id"));
    }

    private static void relay(OutboxRelay relay) {
        try {
            relay.relayLocked();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void twoRelaysAtOnceSendEachEventOnce() throws Exception {
        UUID campaign = UUID.randomUUID();
        AtomicInteger sending = new AtomicInteger();
        CountDownLatch bothStarted = new CountDownLatch(2);
        EventSender watched = rows -> {
            assertThat(sending.incrementAndGet()).as("relays that send at once").isEqualTo(1);
            kafka.send(rows);
            sending.decrementAndGet();
        };
        Runnable relaying = () -> {
            OutboxRelay relay = new OutboxRelay(table, watched, transactions, config);
            bothStarted.countDown();
            try {
                bothStarted.await();
                for (int round = 0; round < 50; round++) {
                    relay.relayBatch();
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        };
        // Threads of their own: the common pool of two cores has one worker, and each waits for the other.
        CompletableFuture<Void> one = CompletableFuture.runAsync(relaying, task -> new Thread(task).start());
        CompletableFuture<Void> two = CompletableFuture.runAsync(relaying, task -> new Thread(task).start());
        for (int iteration = 1; iteration <= 100; iteration++) {
            CandidatesRanked event = event(campaign, iteration);
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
        }
        one.get();
        two.get();

        topic.await(100, LIMIT, message -> message.key().equals(campaign.toString()));
        List<ConsumerRecord<String, String>> all =
                topic.read(101, Duration.ofSeconds(2), message -> message.key().equals(campaign.toString()));
        assertThat(all).hasSize(100);
    }

    @Test
    void oldPublishedRowsArePurgedAndWaitingOnesAreNot() {
        String count = "select count(*) from outbox where message_key = 'purge-test'";
        QuarkusTransaction.requiringNew()
                .run(() -> transactions.sql(connection -> connection
                        .createStatement()
                        .executeUpdate(
                                "insert into outbox (event_id, topic, message_key, payload, published_at) values "
                                        + "(gen_random_uuid(), 'candidates.ranked', 'purge-test', '{}', now() - interval '8 days'), "
                                        + "(gen_random_uuid(), 'candidates.ranked', 'purge-test', '{}', now())")));
        QuarkusTransaction.requiringNew().run(() -> table.purge(Duration.ofDays(7)));
        int left = transactions.sqlInNew(connection -> {
            try (var row = connection.createStatement().executeQuery(count)) {
                row.next();
                return row.getInt(1);
            }
        });
        assertThat(left).isEqualTo(1);
    }
}
