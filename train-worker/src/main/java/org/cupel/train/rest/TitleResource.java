package org.cupel.train.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cupel.train.promotion.TitleService;

/** Who is champion, by the hand of a person. */
@Path("/internal/training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class TitleResource {

    private static final String KEY = "Idempotency-Key";

    private final TitleService titles;

    TitleResource(TitleService titles) {
        this.titles = titles;
    }

    @POST
    @Path("models/{modelId}/promotion")
    public TitleView promote(@PathParam("modelId") UUID modelId, @HeaderParam(KEY) String key, TitleRequest request) {
        return TitleView.of(titles.promote(modelId, TitleRequest.order(request, key)));
    }

    @POST
    @Path("properties/{property}/rollback")
    public TitleView rollBack(
            @PathParam("property") String property, @HeaderParam(KEY) String key, TitleRequest request) {
        return TitleView.of(
                titles.rollBack(property, request == null ? null : request.to(), TitleRequest.order(request, key)));
    }
}
