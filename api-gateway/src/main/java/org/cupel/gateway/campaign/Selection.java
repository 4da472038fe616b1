package org.cupel.gateway.campaign;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which materials belong to a campaign's pool. */
@Schema(description = "Which materials belong to a campaign's pool.")
public record Selection(
        @Schema(examples = "[\"Li\", \"O\"]") List<String> requiredElements,
        @Schema(examples = "[\"Pb\"]") List<String> excludedElements,
        @Schema(nullable = true, examples = "40") Integer maxAtoms) {}
