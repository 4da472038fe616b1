package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateService;
import org.cupel.acquisition.candidate.ClaimService;
import org.cupel.acquisition.validation.ResultService;
import org.jboss.resteasy.reactive.RestResponse;

/** Candidates and their results, for the gateway. */
@Path("/internal/candidates")
@Blocking
public class CandidateResource {

    private final CandidateService candidates;
    private final ClaimService claims;
    private final ResultService results;

    CandidateResource(CandidateService candidates, ClaimService claims, ResultService results) {
        this.candidates = candidates;
        this.claims = claims;
        this.results = results;
    }

    @GET
    @Path("{id}")
    public CandidateResponse get(@PathParam("id") String id) {
        return response(candidates.get(Ids.candidate(id)));
    }

    @POST
    @Path("{id}/moves")
    public CandidateResponse move(@PathParam("id") String id, MoveRequest request) {
        return response(candidates.move(Ids.candidate(id), CandidateMapper.toMove(request)));
    }

    @POST
    @Path("{id}/claim")
    public CandidateResponse claim(@PathParam("id") String id, ClaimRequest request) {
        return response(
                claims.claim(Ids.candidate(id), ClaimRequest.checked(request).actor()));
    }

    @POST
    @Path("{id}/release")
    public CandidateResponse release(@PathParam("id") String id, ClaimRequest request) {
        ClaimRequest checked = ClaimRequest.checked(request);
        return response(claims.release(Ids.candidate(id), checked.actor(), checked.ofAnybody()));
    }

    private CandidateResponse response(Candidate candidate) {
        return CandidateMapper.toResponse(candidate, results.contradictions(candidate));
    }

    @POST
    @Path("{id}/results")
    public RestResponse<ResultResponse> record(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String idempotencyKey, ResultRequest request) {
        var recording = results.record(Ids.candidate(id), idempotencyKey, ResultMapper.toSubmission(request));
        return ResultMapper.toAnswer(recording);
    }
}
