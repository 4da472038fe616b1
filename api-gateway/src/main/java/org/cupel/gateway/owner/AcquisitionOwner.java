package org.cupel.gateway.owner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.identity.CommandActor;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Writes to campaigns, candidates and results, by their owner. */
@ApplicationScoped
public class AcquisitionOwner {

    private static final String NOTHING = "{}";
    private static final String SEND = "send_to_validation";

    private final AcquisitionClient client;
    private final CommandActor actor;

    AcquisitionOwner(@RestClient AcquisitionClient client, CommandActor actor) {
        this.client = client;
        this.actor = actor;
    }

    public Response createCampaign(String body) {
        return Forwarder.forward(Owner.ACQUISITION, () -> client.createCampaign(orNothing(body)));
    }

    public Response editCampaign(String campaignId, String body) {
        var id = Kind.CAMPAIGN.id(campaignId);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.editCampaign(id, orNothing(body)));
    }

    public Response note(String campaignId, String key, String body) {
        var id = Kind.CAMPAIGN.id(campaignId);
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.ACQUISITION, () -> client.note(id, key, signed));
    }

    public Response step(String campaignId, String step, String body) {
        var id = Kind.CAMPAIGN.id(campaignId);
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.ACQUISITION, () -> client.step(id, step, signed));
    }

    public Response checkRanking(String campaignId, String rankingId) {
        var id = Kind.CAMPAIGN.id(campaignId);
        var run = Kind.RANKING.id(rankingId);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.checkRanking(id, run));
    }

    /** @throws ProblemException 400 without a key */
    public Response orderBacktest(String key, String body) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "The back-test came without the header Idempotency-Key. Send one of your own, e.g. a UUID, and the"
                            + " same one when you repeat the request.");
        }
        return Forwarder.forward(Owner.ACQUISITION, () -> client.orderBacktest(key, orNothing(body)));
    }

    public Response cancelBacktest(String backtestId) {
        var id = Kind.BACK_TEST.id(backtestId);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.cancelBacktest(id));
    }

    /** @param content passed on while it comes in */
    public Response uploadTable(String name, InputStream content) {
        return Forwarder.forward(Owner.ACQUISITION, () -> client.uploadTable(name, content));
    }

    /** Whoever takes a candidate into their own laboratory works on it. */
    public Response move(String candidateId, OwnerMove move) {
        var id = Kind.CANDIDATE.id(candidateId);
        Boolean claim = SEND.equals(move.action()) && actor.onlyWorksInALab() ? true : null;
        var signed = new OwnerMove(move.action(), move.version(), actor.or(move.actor()), move.reason(), claim);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.move(id, signed));
    }

    /** @throws ProblemException 400 without a key */
    public Response result(String candidateId, String key, String body) {
        var id = Kind.CANDIDATE.id(candidateId);
        requireKey(key, "A result for candidate " + id);
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.ACQUISITION, () -> client.result(id, key, signed));
    }

    /** The same on behalf of somebody who is no caller of ours. */
    public Response resultOf(String by, String candidateId, String key, ObjectNode body) {
        var id = Kind.CANDIDATE.id(candidateId);
        String signed = CommandActor.named(body, by);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.result(id, key, signed));
    }

    /** @throws ProblemException 400 without a key */
    public Response correctResult(String resultId, String key, String body) {
        var id = Kind.RESULT.id(resultId);
        requireKey(key, "A correction of result " + id);
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.ACQUISITION, () -> client.correctResult(id, key, signed));
    }

    public Response askForUpload(String body) {
        String signed = actor.in(orNothing(body));
        return Forwarder.forward(Owner.ACQUISITION, () -> client.askForUpload(signed));
    }

    /** Where a file of a result is fetched from. */
    public Response attachment(String resultId, int index) {
        var id = Kind.RESULT.id(resultId);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.attachment(id, index));
    }

    static void requireKey(String key, String what) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    what + " came without the header Idempotency-Key. Send one of your own, e.g. a UUID, and the same"
                            + " one when you repeat the request.");
        }
    }

    private static String orNothing(String body) {
        return body == null || body.isBlank() ? NOTHING : body;
    }
}
