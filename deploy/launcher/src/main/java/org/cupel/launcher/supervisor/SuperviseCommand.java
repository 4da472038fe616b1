package org.cupel.launcher.supervisor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.CupelHome;
import org.cupel.stack.Spawner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that owns all others; {@code up} starts it. */
@Command(name = "supervise", hidden = true, description = "Owns the processes of a stack until it is told to stop.")
public final class SuperviseCommand implements Callable<Integer> {
    /** Another supervisor holds the state folder. */
    public static final int TAKEN = 3;

    @Option(names = "--folder", required = true)
    private Path root;

    @Option(names = "--gateway-port")
    private int gatewayPort;

    @Option(names = "--mlflow-port")
    private int mlflowPort;

    @Option(names = "--only")
    private String only = "";

    @Option(names = "--no-mlflow")
    private boolean withoutMlflow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StateFolder folder = new StateFolder(root);
        folder.make();
        try (FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.out.println("Another supervisor holds " + folder.root());
                return TAKEN;
            }
            return supervise(folder);
        }
    }

    private int supervise(StateFolder folder) throws IOException, InterruptedException {
        Leftovers.endThoseOf(folder);
        folder.rotateLogs();
        warnOfOrphans();
        CupelHome home = CupelHome.find();
        SuperviseOptions options = new SuperviseOptions(gatewayPort, mlflowPort, !only.equals("parts"), !withoutMlflow);
        Supervisor supervisor =
                new Supervisor(folder, home.root().toString(), new CupelPlan(home, folder, options).make());
        return new Lifetime(supervisor, folder).run();
    }

    private static void warnOfOrphans() {
        if (!Spawner.leavesNoOrphans()) {
            System.out.println("This system has no parent-death signal (Linux with setpriv has):"
                    + " if the supervisor is killed by SIGKILL, the parts go on until the next up or down.");
        }
    }
}
