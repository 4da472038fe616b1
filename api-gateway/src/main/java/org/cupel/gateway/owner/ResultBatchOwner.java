package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.cupel.gateway.identity.CommandActor;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Batches of results, by the owner of results; bodies are passed on as they came. */
@ApplicationScoped
public class ResultBatchOwner {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final ResultBatchClient client;
    private final CommandActor actor;

    ResultBatchOwner(@RestClient ResultBatchClient client, CommandActor actor) {
        this.client = client;
        this.actor = actor;
    }

    /**
     * @param claimed who reports all rows, as the caller says; null when the rows say it
     * @throws ProblemException 400 without a key, or when it is not clear whether the batch is only tried out
     */
    public Response report(String key, String dryRun, String claimed, MediaType type, byte[] body) {
        AcquisitionOwner.requireKey(key, "A batch of results");
        boolean tried = dryRun(dryRun);
        String reporter = actor.or(claimed == null || claimed.isBlank() ? null : claimed);
        return Forwarder.forward(
                Owner.ACQUISITION,
                () -> MediaType.valueOf("text/csv").isCompatible(type)
                        ? client.csv(key, tried, reporter, body == null ? new byte[0] : body)
                        : client.json(key, tried, reporter, body == null || body.length == 0 ? NOTHING : body));
    }

    /** What was meant as a trial must not be recorded. */
    private static boolean dryRun(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ProblemException(
                        400,
                        "bad-dry-run",
                        "dryRun=" + text + " is neither true nor false. Send true to see what would happen, false or"
                                + " nothing to record.");
        };
    }
}
