package org.cupel.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class DatabaseJobQueue implements JobQueue {

    private final Transactions transactions;
    private final JobTable table;
    private final JobRunner runner;
    private final JobsConfig config;
    private final ObjectMapper json;

    DatabaseJobQueue(
            Transactions transactions, JobTable table, JobRunner runner, JobsConfig config, ObjectMapper json) {
        this.transactions = transactions;
        this.table = table;
        this.runner = runner;
        this.config = config;
        this.json = json;
    }

    @Override
    public UUID enqueue(String kind, String dedupKey, Object payload) {
        transactions.require("Queueing a job of kind " + kind);
        UUID id = table.insert(kind, dedupKey, write(payload), config.maxAttempts());
        transactions.afterCommit(runner::wake);
        return id;
    }

    @Override
    public UUID enqueueUnlessWaiting(String kind, String dedupKey, Object payload) {
        transactions.require("Queueing a job of kind " + kind);
        Optional<UUID> waiting = table.lockWaiting(kind, write(payload));
        transactions.afterCommit(runner::wake);
        return waiting.orElseGet(() -> enqueue(kind, dedupKey, payload));
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The payload cannot be written as JSON: " + payload, failure);
        }
    }

    @Override
    public Optional<JobStatus> find(UUID jobId) {
        return table.find(jobId);
    }

    @Override
    public List<JobStatus> recent(String kind, int limit) {
        return table.recent(kind, limit);
    }
}
