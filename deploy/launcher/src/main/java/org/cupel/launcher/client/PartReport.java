package org.cupel.launcher.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cupel.launcher.state.PartState;
import org.cupel.stack.MemoryUse;
import org.cupel.stack.ProcessIdentity;

/**
 * One part as {@code status} and the JSON files show it.
 *
 * @param pid absent while there is no process
 * @param port on 127.0.0.1
 * @param rssMb resident memory of the process and its descendants, in MiB
 * @param startS seconds from its first start until it answered; absent before
 * @param uptimeS seconds since the present process was started; absent without one
 * @param state lower case, see {@link org.cupel.launcher.state.PartPhase}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartReport(
        String name,
        Long pid,
        int port,
        long rssMb,
        Double startS,
        Long uptimeS,
        String state,
        int restarts,
        boolean healthy,
        String note) {
    private static final long MIB = 1024L * 1024L;

    static PartReport of(PartState part) {
        ProcessIdentity process = part.process();
        return new PartReport(
                part.name(),
                process == null ? null : Long.valueOf(process.pid()),
                part.port(),
                process == null ? 0 : MemoryUse.residentBytes(process.pid()) / MIB,
                part.startSeconds(),
                part.startedAt() == null ? null : Long.valueOf(secondsSince(part.startedAt())),
                part.phase().name().toLowerCase(Locale.ROOT),
                part.restarts(),
                part.healthy(),
                part.note());
    }

    private static long secondsSince(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
