package org.cupel.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.CupelHome;

/** What the options that all commands share come to; a subcommand has it as its parent command. */
public interface Workplace {
    CupelHome home();

    StateFolder folder();

    /** The file of {@code --json}. */
    Optional<Path> json();

    /** To the file of {@code --json}; nothing without one. */
    void writeJson(Object result) throws IOException;
}
