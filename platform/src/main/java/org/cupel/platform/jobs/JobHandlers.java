package org.cupel.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The service's handlers by kind, with their payloads read. */
@ApplicationScoped
class JobHandlers {

    private final Map<String, JobHandler<?>> handlers;
    private final ObjectMapper json;

    JobHandlers(@Any Instance<JobHandler<?>> handlers, ObjectMapper json) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
        this.json = json;
    }

    Set<String> kinds() {
        return handlers.keySet();
    }

    Set<String> kinds(boolean unhurried) {
        return handlers.values().stream()
                .filter(handler -> handler.unhurried() == unhurried)
                .map(JobHandler::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A handler with the payload of one job. */
    record Bound<P>(JobHandler<P> handler, P payload) {

        void run(JobLease lease) throws Exception {
            handler.run(payload, lease);
        }

        void failed(String reason) {
            handler.failed(payload, reason);
        }
    }

    Bound<?> bind(ClaimedJob job) {
        return bind(handlers.get(job.kind()), job);
    }

    private <P> Bound<P> bind(JobHandler<P> handler, ClaimedJob job) {
        try {
            return new Bound<>(handler, json.readValue(job.payload(), handler.payloadType()));
        } catch (JsonProcessingException failure) {
            throw new UnrecoverableJobException("The payload of job " + job.id() + " is no "
                    + handler.payloadType().getSimpleName() + ": " + failure.getOriginalMessage()
                    + ". Maybe another version queued it.");
        }
    }
}
