package org.cupel.gateway.owner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal interface of acquisition-service, which owns campaigns, candidates and results. */
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "acquisition")
public interface AcquisitionClient {

    @POST
    @Path("/campaigns")
    Response createCampaign(String body);

    @PUT
    @Path("/campaigns/{id}")
    Response editCampaign(@PathParam("id") UUID id, String body);

    @POST
    @Path("/campaigns/{id}/notes")
    Response note(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, String body);

    /** @param step start, pause, resume, finish, training, predictions or rankings */
    @POST
    @Path("/campaigns/{id}/{step}")
    Response step(@PathParam("id") UUID id, @PathParam("step") String step, String body);

    @POST
    @Path("/campaigns/{id}/rankings/{rankingId}/check")
    Response checkRanking(@PathParam("id") UUID id, @PathParam("rankingId") UUID rankingId);

    @POST
    @Path("/back-tests")
    Response orderBacktest(@HeaderParam("Idempotency-Key") String key, String body);

    @DELETE
    @Path("/back-tests/{id}")
    Response cancelBacktest(@PathParam("id") UUID id);

    /** @param content sent as it is read, so memory stays flat */
    @PUT
    @Path("/back-tests/tables")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Response uploadTable(@QueryParam("name") String name, InputStream content);

    @POST
    @Path("/candidates/{id}/moves")
    Response move(@PathParam("id") UUID id, OwnerMove move);

    @POST
    @Path("/candidates/{id}/claim")
    Response claim(@PathParam("id") UUID id, OwnerClaim claim);

    @POST
    @Path("/candidates/{id}/release")
    Response release(@PathParam("id") UUID id, OwnerClaim claim);

    @POST
    @Path("/results/{id}/correction")
    Response correctResult(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, String body);

    @POST
    @Path("/attachments")
    Response askForUpload(String body);

    @GET
    @Path("/results/{id}/attachments/{index}")
    Response attachment(@PathParam("id") UUID id, @PathParam("index") int index);

    @POST
    @Path("/candidates/{id}/results")
    Response result(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, String body);
}
