package org.cupel.gateway.optimade.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an entry is asked for, for those who read the description. */
public class EntryParameters extends Versioned {

    @QueryParam("response_fields")
    @Parameter(description = "Properties that the answer shall have, by commas.", example = "nsites,_cupel_decision")
    String responseFields;

    @QueryParam("include")
    @Parameter(description = "references, which is the default, or nothing.", example = "references")
    String include;

    @QueryParam("response_format")
    @Parameter(description = "json.", example = "json")
    String responseFormat;

    @QueryParam("email_address")
    @Parameter(description = "Of whoever asks; not used.")
    String emailAddress;

    @QueryParam("api_hint")
    @Parameter(description = "Not used where the address names the version.", example = "v1")
    String apiHint;
}
