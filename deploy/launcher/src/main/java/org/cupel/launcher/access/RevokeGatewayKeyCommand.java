package org.cupel.launcher.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a key back. */
@Command(name = "revoke", description = "Takes a key back for good; it opens nothing within seconds.")
final class RevokeGatewayKeyCommand implements Callable<Integer> {
    @ParentCommand
    private GatewayKeysCommand keys;

    @Parameters(paramLabel = "ID", description = "Of the key; ./cupel gateway-keys list shows them.")
    private String id;

    @Override
    public Integer call() throws IOException {
        JsonNode gone = keys.client().delete("/keys/" + ListGatewayKeysCommand.encoded(id));
        keys.workplace().writeJson(gone);
        Terminal.line("Revoked " + gone.path("id").asText() + " of "
                + gone.path("name").asText());
        return 0;
    }
}
