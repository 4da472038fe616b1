package org.cupel.workbench.console;

import picocli.CommandLine.Help.Ansi;

/** The terminal, or the file that takes its place. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person watches: the script in front of us looked. */
    public static boolean interactive() {
        return Boolean.getBoolean("cupel.terminal");
    }

    /** Colours only for a person who has not declined them. */
    public static Ansi ansi() {
        boolean declined = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return interactive() && !declined ? Ansi.ON : Ansi.OFF;
    }

    public static void line(String text) {
        System.out.println(text);
    }

    public static void error(String text) {
        System.err.println(ansi().string("@|red cupel:|@ ") + text);
    }

    /** What happens, for a person, apart from the result. */
    public static void note(String text) {
        System.err.println(text);
    }
}
