package org.cupel.launcher.supervisor;

import java.io.IOException;
import org.cupel.stack.Command;
import org.cupel.stack.Part;

/** A part that cannot be had here: it is listed with its reason, and the rest goes on. */
record UnavailablePart(String name, IOException reason) implements Part {
    @Override
    public int port() {
        return 0;
    }

    @Override
    public void prepare() throws IOException {
        throw reason;
    }

    @Override
    public Command command() {
        throw new IllegalStateException(name + " cannot be started: " + reason.getMessage());
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public boolean installed() {
        return false;
    }

    @Override
    public boolean required() {
        return false;
    }
}
