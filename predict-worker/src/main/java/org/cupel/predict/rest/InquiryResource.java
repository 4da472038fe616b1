package org.cupel.predict.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.cupel.platform.problem.ProblemException;
import org.cupel.predict.inquiry.InquiryService;
import org.jboss.resteasy.reactive.RestResponse;

/** Files with many structures, answered in the background. */
@Path("/internal/inquiries")
@Blocking
public class InquiryResource {

    private final InquiryService inquiries;

    InquiryResource(InquiryService inquiries) {
        this.inquiries = inquiries;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public RestResponse<InquiryResponse> ask(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("property") @DefaultValue("eAboveHull") String property,
            @QueryParam("askedBy") String askedBy,
            InputStream content)
            throws IOException {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "The inquiry came without the header Idempotency-Key. Send one of your own, e.g. a UUID, and the"
                            + " same one when you repeat the request.");
        }
        var taken = inquiries.take(key, name, property, askedBy, content);
        return RestResponse.status(
                taken.fresh() ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK,
                InquiryResponse.of(taken.inquiry()));
    }

    @GET
    @Path("/{id}")
    public InquiryResponse get(@PathParam("id") UUID id) {
        return InquiryResponse.of(inquiries.existing(id));
    }

    @DELETE
    @Path("/{id}")
    public InquiryResponse forget(@PathParam("id") UUID id) {
        return InquiryResponse.of(inquiries.forget(id));
    }
}
