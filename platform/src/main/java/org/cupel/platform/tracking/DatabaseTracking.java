package org.cupel.platform.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class DatabaseTracking implements Tracking {

    private final Transactions transactions;
    private final TrackingTable table;
    private final TrackingRelay relay;
    private final ObjectMapper json;

    DatabaseTracking(Transactions transactions, TrackingTable table, TrackingRelay relay, ObjectMapper json) {
        this.transactions = transactions;
        this.table = table;
        this.relay = relay;
        this.json = json;
    }

    @Override
    public void record(TrackingCommand command) {
        transactions.require("Recording " + command.getClass().getSimpleName());
        table.insert(command.runId(), write(command));
        transactions.afterCommit(relay::wake);
    }

    private String write(TrackingCommand command) {
        try {
            return json.writerFor(TrackingCommand.class).writeValueAsString(command);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The command cannot be written as JSON: " + command, failure);
        }
    }

    @Override
    public Optional<String> mlflowRunId(UUID runId) {
        return table.run(runId).map(DeliveredRun::mlflowRunId);
    }

    @Override
    public long waiting() {
        return table.waiting();
    }
}
