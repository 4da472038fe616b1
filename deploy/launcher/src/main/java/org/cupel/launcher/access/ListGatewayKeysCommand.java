package org.cupel.launcher.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.demo.GatewayClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Which keys there are. */
@Command(name = "list", description = "Shows which keys there are, newest first; never a secret.")
final class ListGatewayKeysCommand implements Callable<Integer> {
    @ParentCommand
    private GatewayKeysCommand keys;

    @Override
    public Integer call() throws IOException {
        ArrayNode all = all(keys.client());
        keys.workplace().writeJson(all);
        FieldTable table = new FieldTable("id", "name", "roles", "expires", "last used", "revoked");
        for (JsonNode key : all) {
            table.row(
                    FieldTable.text(key, "id"),
                    FieldTable.text(key, "name"),
                    roles(key),
                    FieldTable.time(key, "expiresAt"),
                    FieldTable.time(key, "lastUsedAt"),
                    FieldTable.time(key, "revokedAt"));
        }
        table.print();
        return 0;
    }

    private static ArrayNode all(GatewayClient gateway) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        JsonNode page = gateway.get("/keys?limit=500");
        page.path("items").forEach(all::add);
        while (page.path("next").isTextual()) {
            page = gateway.follow(page.path("next").asText());
            page.path("items").forEach(all::add);
        }
        return all;
    }

    private static String roles(JsonNode key) {
        List<String> roles = new ArrayList<>();
        key.path("roles").forEach(role -> roles.add(role.asText()));
        return String.join(",", roles);
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
