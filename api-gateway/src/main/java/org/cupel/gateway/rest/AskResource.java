package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cupel.gateway.ask.Answer;
import org.cupel.gateway.ask.Questions;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about structures that nobody has ingested. Nothing of them is stored. */
@Path("/api/v1/ask")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ask")
@RolesAllowed(Roles.VIEWER)
public class AskResource {

    private final Questions questions;

    AskResource(Questions questions) {
        this.questions = questions;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "askAboutStructures",
            summary = "Ask what a structure is good for",
            description =
                    "Reads a CIF, POSCAR, extended XYZ or JSON file, or a zip of several, and lets the champion judge"
                            + " each structure. Nothing is stored.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "200", description = "One answer per structure.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public List<Answer> ask(
            @Parameter(description = "Name of the file: its ending says what it is.", example = "LiCoO2.cif")
                    @QueryParam("name")
                    @DefaultValue("")
                    String name,
            @Parameter(
                            description = "Property to judge; energy above hull when left out.",
                            schema = @Schema(enumeration = {"eAboveHull", "formationEnergyPerAtom", "bandGap"}))
                    @QueryParam("property")
                    String property,
            byte[] content) {
        return questions.about(name, content == null ? new byte[0] : content, property);
    }

    @GET
    @Operation(
            operationId = "askAboutFormula",
            summary = "Ask what a composition is good for",
            description =
                    "Guesses structures: those of known materials with the same shares, with the wanted elements in the places of"
                            + " the most similar ones and the cell scaled to their radii, and lets the champion judge each. Nothing is"
                            + " relaxed: take it as a first look. No answer when nothing like it is known.")
    @APIResponse(responseCode = "200", description = "At most five answers, the likeliest structure first.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public List<Answer> guess(
            @Parameter(required = true, description = "A formula.", example = "BaZrO3") @QueryParam("formula")
                    String formula,
            @Parameter(
                            description = "Property to judge; energy above hull when left out.",
                            schema = @Schema(enumeration = {"eAboveHull", "formationEnergyPerAtom", "bandGap"}))
                    @QueryParam("property")
                    String property) {
        return questions.aboutFormula(formula, property);
    }
}
