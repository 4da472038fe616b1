package org.cupel.acquisition.rest;

import io.smallrye.common.annotation.Blocking;
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
import java.io.IOException;
import java.io.InputStream;
import org.cupel.acquisition.backtest.BacktestService;
import org.cupel.acquisition.backtest.FinishedTable;
import org.cupel.acquisition.backtest.TableUploads;
import org.cupel.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Finished data, searched again. */
@Path("/internal/back-tests")
@Blocking
public class BacktestResource {

    private final BacktestService backtests;
    private final BacktestReader reader;
    private final TableUploads uploads;

    BacktestResource(BacktestService backtests, BacktestReader reader, TableUploads uploads) {
        this.backtests = backtests;
        this.reader = reader;
        this.uploads = uploads;
    }

    @PUT
    @Path("tables")
    @Consumes(MediaType.WILDCARD)
    public FinishedTable upload(@QueryParam("name") String name, InputStream content) throws IOException {
        return uploads.take(name, content);
    }

    @POST
    public RestResponse<BacktestResponse> order(
            @HeaderParam("Idempotency-Key") String idempotencyKey, BacktestRequest request) {
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "The back-test came without the header Idempotency-Key. Send one of your own, e.g. a UUID, and the"
                            + " same one when you repeat the request.");
        }
        BacktestService.Ordered ordered = backtests.order(reader.read(request), idempotencyKey);
        return RestResponse.status(
                ordered.fresh() ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK,
                BacktestResponse.of(ordered.backtest()));
    }

    @GET
    @Path("{id}")
    public BacktestResponse get(@PathParam("id") String id) {
        return BacktestResponse.of(backtests.existing(Ids.backtest(id)));
    }

    @DELETE
    @Path("{id}")
    public BacktestResponse cancel(@PathParam("id") String id) {
        return BacktestResponse.of(backtests.cancel(Ids.backtest(id)));
    }
}
