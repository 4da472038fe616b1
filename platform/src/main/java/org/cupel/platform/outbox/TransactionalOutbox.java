package org.cupel.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.CupelEvent;

@ApplicationScoped
class TransactionalOutbox implements Outbox {

    private final Transactions transactions;
    private final OutboxTable table;
    private final OutboxRelay relay;
    private final ObjectMapper json;

    TransactionalOutbox(Transactions transactions, OutboxTable table, OutboxRelay relay, ObjectMapper json) {
        this.transactions = transactions;
        this.table = table;
        this.relay = relay;
        this.json = json;
    }

    @Override
    public void publish(CupelEvent event) {
        transactions.require("Publishing " + event.topic().topicName());
        table.insert(UUID.randomUUID(), event.topic().topicName(), event.aggregateId(), write(event));
        transactions.afterCommit(relay::wake);
    }

    private String write(CupelEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The event cannot be written as JSON: " + event, failure);
        }
    }
}
