package org.cupel.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.tests.TestReport;
import org.cupel.launcher.tests.TestReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs the tests. */
@Command(name = "test", description = "Runs all tests; the last line says how many passed, failed and were skipped.")
public final class TestCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Parameters(paramLabel = "ARGS", description = "Passed on to Maven, after --, e.g. -- -pl schema.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = workplace.home().root();
        // File times may be coarser than the clock.
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int exitCode = maven(root);
        TestReport report = TestReports.since(root, start, exitCode);
        workplace.writeJson(report);
        System.out.println(report.closingLine());
        return exitCode;
    }

    private int maven(Path root) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "verify"));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .directory(root.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
