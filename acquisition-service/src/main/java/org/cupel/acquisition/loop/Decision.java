package org.cupel.acquisition.loop;

import java.util.List;
import java.util.stream.Stream;
import org.cupel.acquisition.campaign.LoopState;

/**
 * The next state and what is to be done about it.
 *
 * @param ignored why the event changed nothing although it might have, null when it did
 */
public record Decision(LoopState state, List<LoopCommand> commands, String ignored) {

    static Decision of(LoopState state, LoopCommand... commands) {
        return new Decision(state, List.of(commands), null);
    }

    /** The same with one more command at the end. */
    Decision and(LoopCommand command) {
        return new Decision(
                state, Stream.concat(commands.stream(), Stream.of(command)).toList(), ignored);
    }

    static Decision ignore(LoopState state, String why) {
        return new Decision(state, List.of(), why);
    }
}
