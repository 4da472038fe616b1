package org.cupel.launcher.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cupel.stack.ProcessIdentity;

/**
 * state.json of a running stack, written by its supervisor alone.
 *
 * @param startSeconds until every required part was up; absent before
 * @param stopping once the supervisor was asked to end
 * @param failure why it gave up; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackState(
        ProcessIdentity supervisor,
        Instant startedAt,
        Double startSeconds,
        boolean stopping,
        String failure,
        String home,
        List<PartState> parts) {
    public StackState {
        parts = List.copyOf(parts);
    }

    @JsonIgnore
    public boolean supervised() {
        return supervisor.alive();
    }

    public Optional<PartState> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Every required part is up; those that can be done without may still be coming. */
    @JsonIgnore
    public boolean usable() {
        return parts.stream().filter(PartState::required).allMatch(PartState::up);
    }

    @JsonIgnore
    public boolean complete() {
        return parts.stream().allMatch(PartState::settled);
    }
}
