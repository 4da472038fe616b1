package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.cupel.acquisition.campaign.CampaignNote;
import org.cupel.acquisition.campaign.NoteService;
import org.jboss.resteasy.reactive.RestResponse;

/** What people write down about a campaign. */
@Path("/internal/campaigns/{id}/notes")
@Blocking
public class NoteResource {

    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @POST
    public RestResponse<CampaignNote> write(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String idempotencyKey, NoteRequest request) {
        NoteRequest sent = request == null ? new NoteRequest(null, null) : request;
        return RestResponse.status(
                RestResponse.Status.CREATED, notes.write(Ids.campaign(id), idempotencyKey, sent.actor(), sent.text()));
    }

    @GET
    public List<CampaignNote> list(@PathParam("id") String id) {
        return notes.of(Ids.campaign(id));
    }
}
