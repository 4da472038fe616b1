package org.cupel.launcher.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.client.StackReport;
import org.cupel.launcher.console.StackTable;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.ingest.StatusSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows what runs. */
@Command(
        name = "status",
        description = {
            "Shows every process and the addresses.",
            "Exit code 0 only when everything is up; an MLflow that cannot be had here does not count."
        })
public final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Override
    public Integer call() throws IOException {
        StackReport report = new StackClient(workplace.folder()).report();
        workplace.writeJson(report);
        if (report.running()) {
            StackTable.print(report);
            StatusSources.print(report);
        } else {
            Terminal.line("Nothing runs from " + report.stateFolder() + ". Maybe start it: ./cupel up --detach");
        }
        return report.up() ? 0 : 1;
    }
}
