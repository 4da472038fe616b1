package org.cupel.gateway.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.candidate.Candidate;
import org.cupel.gateway.candidate.CandidateExport;
import org.cupel.gateway.candidate.StructureFormat;
import org.cupel.gateway.identity.Roles;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign's candidates to take away: all that a filter lets through, as one file. */
@Path("/api/v1/campaigns/{id}/candidates/export")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "candidates")
public class CandidateExportResource {

    private final CampaignOverview campaigns;
    private final CandidateExport export;
    private final ObjectMapper json;

    CandidateExportResource(CampaignOverview campaigns, CandidateExport export, ObjectMapper json) {
        this.campaigns = campaigns;
        this.export = export;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "exportCandidates",
            summary = "Take a campaign's candidates away",
            description =
                    "Everything that the filter lets through, best rank first, as it is read: limit, cursor, offset and"
                            + " sort mean nothing. CSV and JSON lines hold the candidates, CIF and extended XYZ their structures."
                            + " A connection that ends early means that the file is not complete.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "chemical/x-cif", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "chemical/x-xyz", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response export(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(enumeration = {"csv", "jsonl", "cif", "extxyz"}))
                    @QueryParam("format")
                    @DefaultValue("csv")
                    String format,
            @BeanParam CandidateParameters parameters) {
        String campaign = campaigns.idOf(id).toString();
        var filter = parameters.filter();
        StreamingOutput file = out -> export.each(campaign, filter, writer(format, out));
        return Response.ok(file, mediaType(format) + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"candidates-" + campaign + "." + format + "\"")
                .build();
    }

    private CandidateExport.PageWriter writer(String format, OutputStream out) {
        return switch (format) {
            case "csv" -> CandidateCsv.ROWS.pages(out)::write;
            case "jsonl" -> page -> lines(page, out);
            default -> page -> export.structures(page, structureFormat(format), out);
        };
    }

    private static String mediaType(String format) {
        return switch (format) {
            case "csv" -> "text/csv";
            case "jsonl" -> "application/x-ndjson";
            default -> structureFormat(format).mediaType();
        };
    }

    private static StructureFormat structureFormat(String format) {
        return switch (format) {
            case "cif" -> StructureFormat.CIF;
            case "extxyz" -> StructureFormat.EXTXYZ;
            default ->
                throw new ProblemException(
                        400,
                        "bad-format",
                        "Candidates cannot be taken away as '" + format + "'. Try csv, jsonl, cif or extxyz.");
        };
    }

    private void lines(List<Candidate> page, OutputStream out) throws IOException {
        for (Candidate candidate : page) {
            out.write(json.writeValueAsBytes(candidate));
            out.write('\n');
        }
    }
}
