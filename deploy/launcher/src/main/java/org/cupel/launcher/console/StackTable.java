package org.cupel.launcher.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cupel.launcher.client.PartReport;
import org.cupel.launcher.client.StackReport;

/** What runs, for people. */
public final class StackTable {
    private static final String ROW = "%-20s %8s %6s %7s %9s %-11s %8s  %s%n";

    private StackTable() {}

    public static void print(StackReport report) {
        System.out.printf(Locale.ROOT, ROW, "name", "pid", "port", "rss MB", "uptime", "state", "restarts", "health");
        report.services().forEach(StackTable::print);
        System.out.printf(Locale.ROOT, ROW, "total", "", "", report.rssMb(), "", "", "", "");
        System.out.println();
        address("API", report.gatewayUrl());
        address("Pages", report.gatewayUrl() == null ? null : report.gatewayUrl() + "/");
        address("OpenAPI", report.openapiUrl());
        address("MLflow", report.mlflowUrl());
        address("State", report.stateFolder());
    }

    private static void print(PartReport part) {
        System.out.printf(
                Locale.ROOT,
                ROW,
                part.name(),
                part.pid() == null ? "-" : part.pid().toString(),
                part.port() == 0 ? "-" : Integer.toString(part.port()),
                part.pid() == null ? "-" : Long.toString(part.rssMb()),
                part.uptimeS() == null ? "-" : uptime(part.uptimeS()),
                part.state(),
                part.restarts(),
                health(part));
    }

    private static String health(PartReport part) {
        String word = part.healthy() ? "@|green ok|@" : "@|red no|@";
        List<String> note =
                part.note() == null ? List.of() : part.note().lines().toList();
        return Terminal.ansi().string(word) + (note.isEmpty() ? "" : " " + note.get(0));
    }

    private static String uptime(long seconds) {
        Duration up = Duration.ofSeconds(seconds);
        return up.toHours() > 0
                ? up.toHours() + "h" + up.toMinutesPart() + "m"
                : up.toMinutes() + "m" + up.toSecondsPart() + "s";
    }

    private static void address(String name, String address) {
        if (address != null) {
            System.out.printf(Locale.ROOT, "%-8s %s%n", name, address);
        }
    }
}
