package org.cupel.platform.inbox;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.schema.event.CupelEvent;

/** Makes the effect of an event happen once, however often Kafka delivers it. */
public interface Inbox {

    /**
     * Parses the record and runs the effect in one transaction with the inbox row; an event seen before is skipped.
     *
     * <p>A {@code @Incoming} method calls this on a worker thread ({@code @Blocking}) and acknowledges by returning. A
     * payload that cannot be read raises {@link UnreadableEventException} and goes to the dead letters.
     *
     * @param consumer name of the consumer, unique within the service
     */
    <E extends CupelEvent> void once(
            String consumer, ConsumerRecord<String, String> message, Class<E> type, Consumer<IncomingEvent<E>> effect);
}
