package org.cupel.gateway.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.inquiry.AnswerFilter;
import org.cupel.gateway.inquiry.InquiryAnswer;
import org.cupel.gateway.inquiry.InquiryJournal;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is answered of an inquiry so far, a page at a time or all of it as a file. */
@Path("/api/v1/inquiries/{id}/answers")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "ask")
public class InquiryAnswerResource {

    private final InquiryJournal inquiries;
    private final ObjectMapper json;

    InquiryAnswerResource(InquiryJournal inquiries, ObjectMapper json) {
        this.inquiries = inquiries;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listInquiryAnswers", summary = "Read what is answered so far")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<InquiryAnswer> page(
            @PathParam("id") String id,
            @Parameter(description = "KEEP, MAYBE or KILL; several by commas.", example = "KEEP,MAYBE")
                    @QueryParam("decision")
                    String decision,
            @Parameter(
                            description = "Whether only structures without a prediction are wanted.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("refused")
                    String refused,
            @Parameter(description = "row or q50; a leading minus means descending.")
                    @QueryParam("sort")
                    @DefaultValue("row")
                    String sort,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        var filter = AnswerFilter.of(decision, refused);
        return Page.of(inquiries.answers(id, filter, sort, PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportInquiryAnswers",
            summary = "Take the answers away",
            description =
                    "Everything that is answered so far, in the order of the file. A connection that ends early means"
                            + " that the file is not complete.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response export(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(enumeration = {"csv", "jsonl"})) @QueryParam("format") @DefaultValue("csv")
                    String format,
            @QueryParam("decision") String decision) {
        if (!List.of("csv", "jsonl").contains(format)) {
            throw new ProblemException(
                    400, "bad-format", "Answers cannot be taken away as '" + format + "'. Try csv or jsonl.");
        }
        UUID inquiry = inquiries.existing(id).id();
        var filter = AnswerFilter.of(decision, null);
        StreamingOutput file = out -> inquiries.each(inquiry, filter, writer(format, out));
        return Response.ok(file, (format.equals("csv") ? "text/csv" : "application/x-ndjson") + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"answers-" + inquiry + "." + format + "\"")
                .build();
    }

    private InquiryJournal.PageWriter writer(String format, OutputStream out) {
        return format.equals("csv") ? InquiryCsv.ROWS.pages(out)::write : page -> lines(page, out);
    }

    private void lines(List<InquiryAnswer> page, OutputStream out) throws IOException {
        for (InquiryAnswer answer : page) {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
        }
    }
}
