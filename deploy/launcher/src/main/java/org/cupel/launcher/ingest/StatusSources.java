package org.cupel.launcher.ingest;

import java.net.URI;
import java.time.Duration;
import org.cupel.launcher.client.StackReport;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.demo.DemoException;
import org.cupel.launcher.demo.GatewayClient;

/** Sources below the processes, when the stack can tell of them. */
public final class StatusSources {

    private StatusSources() {}

    public static void print(StackReport report) {
        if (report.gatewayUrl() == null || !report.up()) {
            return;
        }
        Terminal.line("");
        try {
            SourceTable.print(
                    new GatewayClient(URI.create(report.gatewayUrl()), Duration.ofSeconds(2)).get("/sources"));
        } catch (DemoException away) {
            Terminal.line("Sources cannot be listed: " + away.getMessage());
        }
    }
}
