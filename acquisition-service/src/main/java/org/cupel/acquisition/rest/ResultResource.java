package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.cupel.acquisition.validation.ResultService;
import org.jboss.resteasy.reactive.RestResponse;

/** Results that are there, for the gateway. */
@Path("/internal/results")
@Blocking
public class ResultResource {

    private final ResultService results;

    ResultResource(ResultService results) {
        this.results = results;
    }

    @POST
    @Path("{id}/correction")
    public RestResponse<ResultResponse> correct(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String idempotencyKey, ResultRequest request) {
        var recording = results.correct(Ids.result(id), idempotencyKey, ResultMapper.toSubmission(request));
        return ResultMapper.toAnswer(recording);
    }
}
