package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cupel.acquisition.intake.BatchRow;
import org.cupel.acquisition.intake.ResultBatches;

/** Many results at once, for the gateway. */
@Path("/internal/results")
@Blocking
public class ResultBatchResource {

    private final ResultBatches batches;
    private final ResultJson json;

    ResultBatchResource(ResultBatches batches, ResultJson json) {
        this.batches = batches;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ResultBatchResponse json(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("actor") String actor,
            ResultBatchRequest request) {
        return answer(key, dryRun, json.rows(request, actor));
    }

    @POST
    @Consumes("text/csv")
    public ResultBatchResponse csv(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("actor") String actor,
            byte[] body) {
        return answer(key, dryRun, ResultCsv.rows(body, actor));
    }

    private ResultBatchResponse answer(String key, boolean dryRun, List<BatchRow> rows) {
        return ResultBatchMapper.toResponse(dryRun, dryRun ? batches.tryOut(key, rows) : batches.record(key, rows));
    }
}
