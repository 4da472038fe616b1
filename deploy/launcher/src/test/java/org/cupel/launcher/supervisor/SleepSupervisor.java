package org.cupel.launcher.supervisor;

import java.nio.file.Path;
import java.util.List;
import org.cupel.launcher.state.StateFolder;

/** A supervisor process over sleeping parts, for tests that kill it. */
public final class SleepSupervisor {
    private SleepSupervisor() {}

    public static void main(String[] arguments) throws Exception {
        StateFolder folder = new StateFolder(Path.of(arguments[0]));
        folder.make();
        Plan plan = new Plan(
                List.of(
                        List.of(SleepPart.lasting("first"), SleepPart.lasting("second")),
                        List.of(SleepPart.lasting("third"))),
                List.of(new Plan.Beside(SleepPart.lasting("fourth"), true)));
        System.exit(new Lifetime(new Supervisor(folder, "none", plan), folder).run());
    }
}
