package org.cupel.gateway.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.cupel.gateway.failure.Kind;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Writes to campaigns, candidates and results, by their owner. */
@ApplicationScoped
public class AcquisitionOwner {

    private static final String NOTHING = "{}";

    private final AcquisitionClient client;

    AcquisitionOwner(@RestClient AcquisitionClient client) {
        this.client = client;
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
        return Forwarder.forward(Owner.ACQUISITION, () -> client.note(id, key, orNothing(body)));
    }

    public Response step(String campaignId, String step, String body) {
        var id = Kind.CAMPAIGN.id(campaignId);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.step(id, step, orNothing(body)));
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

    public Response move(String candidateId, OwnerMove move) {
        var id = Kind.CANDIDATE.id(candidateId);
        return Forwarder.forward(Owner.ACQUISITION, () -> client.move(id, move));
    }

    /** @throws ProblemException 400 without a key */
    public Response result(String candidateId, String key, String body) {
        var id = Kind.CANDIDATE.id(candidateId);
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "A result for candidate " + id + " came without the header Idempotency-Key. Send one of your own,"
                            + " e.g. a UUID, and the same one when you repeat the request.");
        }
        return Forwarder.forward(Owner.ACQUISITION, () -> client.result(id, key, orNothing(body)));
    }

    private static String orNothing(String body) {
        return body == null || body.isBlank() ? NOTHING : body;
    }
}
