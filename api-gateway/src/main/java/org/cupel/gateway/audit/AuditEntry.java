package org.cupel.gateway.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody did, or was refused.
 *
 * @param id null while it is not written down
 */
@Schema(description = "What somebody did, or was refused.")
public record AuditEntry(
        Long id,
        Instant at,
        @Schema(description = "X-Request-Id of the answer.") String requestId,

        @Schema(nullable = true, examples = "ada", description = "Null where nobody said who it was.")
        String caller,

        @Schema(nullable = true) String keyId,
        List<String> roles,
        @Schema(examples = "POST") String method,
        String path,

        @Schema(nullable = true, description = "The id in the path that it was about.")
        String target,

        int status,
        @Schema(examples = "192.0.2.7") String address) {}
