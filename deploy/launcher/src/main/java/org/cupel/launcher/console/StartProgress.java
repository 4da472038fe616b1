package org.cupel.launcher.console;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;

/** The parts as they come up: a bar for a person, a line each for a file. */
public final class StartProgress implements AutoCloseable {
    private final Set<String> told = new HashSet<>();
    private ProgressBar bar;

    public void show(StackState state) {
        if (Terminal.interactive()) {
            advance(state);
        } else {
            state.parts().stream().filter(PartState::up).forEach(this::tell);
        }
    }

    private void advance(StackState state) {
        List<PartState> required =
                state.parts().stream().filter(PartState::required).toList();
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Starting")
                    .setInitialMax(required.size())
                    .setStyle(ProgressBarStyle.ASCII)
                    .continuousUpdate()
                    .build();
        }
        bar.stepTo(required.stream().filter(PartState::up).count());
        bar.setExtraMessage(required.stream()
                .filter(part -> !part.up())
                .map(PartState::name)
                .collect(Collectors.joining(" ")));
    }

    private void tell(PartState part) {
        if (told.add(part.name())) {
            System.out.printf(
                    Locale.ROOT, "%s is up on port %d after %.1f s%n", part.name(), part.port(), part.startSeconds());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
