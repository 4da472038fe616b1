package org.cupel.launcher.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a key. */
@Command(name = "new", description = "Makes a key and prints it once; the gateway keeps only its hash.")
final class NewGatewayKeyCommand implements Callable<Integer> {
    @ParentCommand
    private GatewayKeysCommand keys;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            split = ",",
            description = "viewer, researcher, lab or admin; several with commas.")
    private List<String> roles;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "For whom; moves and results are written down under it.")
    private String name;

    @Option(names = "--days", paramLabel = "N", description = "How long it is good (90).")
    private Integer days;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> order = new HashMap<>(Map.of("name", name, "roles", roles));
        if (days != null) {
            order.put("expiresInDays", days);
        }
        JsonNode made = keys.client().post("/keys", order);
        keys.workplace().writeJson(made);
        Terminal.line(made.path("key").asText());
        return 0;
    }
}
