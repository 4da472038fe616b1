package org.cupel.launcher.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives a key another secret. */
@Command(
        name = "rotate",
        description = "Gives a key another secret and prints it once; the old one stays good for a while.")
final class RotateGatewayKeyCommand implements Callable<Integer> {
    @ParentCommand
    private GatewayKeysCommand keys;

    @Parameters(paramLabel = "ID", description = "Of the key; ./cupel gateway-keys list shows them.")
    private String id;

    @Option(names = "--grace", paramLabel = "SECONDS", description = "How long the old secret stays good (a day).")
    private Long grace;

    @Override
    public Integer call() throws IOException {
        JsonNode made = keys.client()
                .post(
                        "/keys/" + ListGatewayKeysCommand.encoded(id) + "/rotate",
                        grace == null ? Map.of() : Map.of("graceSeconds", grace));
        keys.workplace().writeJson(made);
        Terminal.line(made.path("key").asText());
        return 0;
    }
}
