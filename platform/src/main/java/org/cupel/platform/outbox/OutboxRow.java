package org.cupel.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event on its way to Kafka. */
record OutboxRow(long id, UUID eventId, String topic, String key, String payload, Instant createdAt) {}
