package org.cupel.launcher.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Option;

/** Who changes the champion and why: kept in the history for good. */
final class TitleOptions {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept in the history.")
    private String reason;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who; kept in the history (${DEFAULT-VALUE}).")
    private String actor;

    @Option(
            names = "--expected-champion",
            paramLabel = "MODEL",
            description = "Changes nothing when another model is champion by now.")
    private UUID expectedChampion;

    @Option(
            names = "--key",
            paramLabel = "TEXT",
            description = "Of this request, so that it counts once however often it is sent (a fresh one).")
    private String key;

    Map<String, Object> order() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("actor", actor);
        order.put("reason", reason);
        if (expectedChampion != null) {
            order.put("expectedChampion", expectedChampion);
        }
        return order;
    }

    String key() {
        return key == null ? UUID.randomUUID().toString() : key;
    }
}
