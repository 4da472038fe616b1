package org.cupel.launcher.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.console.FieldTable;
import org.cupel.launcher.console.Terminal;
import org.cupel.launcher.demo.GatewayClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether pools and results have moved away from what the model in use learnt from. */
@Command(
        name = "drift",
        description = {
            "Shows whether pools and results have moved away from what the model in use learnt from:",
            "of all campaigns, or everything that was compared for one."
        })
public final class DriftCommand implements Callable<Integer> {
    private static final int RECOMMENDED = 1;

    @ParentCommand
    private Workplace workplace;

    @Parameters(paramLabel = "CAMPAIGN", arity = "0..1", description = "Id of a campaign; left out: all of them.")
    private UUID campaign;

    @Option(names = "--gateway", paramLabel = "URL", description = "Address of the API (that of the running stack).")
    private URI address;

    @Option(names = "--check", description = "Exit code 1 when training again is recommended, for scripts.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        GatewayClient gateway =
                new GatewayClient(address == null ? new StackClient(workplace.folder()).gateway() : address);
        boolean recommended = campaign == null ? all(gateway) : one(gateway);
        return check && recommended ? RECOMMENDED : 0;
    }

    private boolean all(GatewayClient gateway) throws IOException {
        ArrayNode campaigns = campaigns(gateway);
        workplace.writeJson(campaigns);
        if (campaigns.isEmpty()) {
            Terminal.line("There is no campaign yet. Maybe run ./cupel demo.");
            return false;
        }
        boolean recommended = false;
        FieldTable table = new FieldTable("campaign", "name", "model", "train again", "why");
        for (JsonNode each : campaigns) {
            recommended |= each.path("retrainRecommended").asBoolean();
            table.row(
                    FieldTable.text(each, "id"),
                    FieldTable.text(each, "name"),
                    FieldTable.text(each, "modelId"),
                    DriftPage.verdict(each),
                    DriftPage.words(each.path("retrainReasons")));
        }
        table.print();
        return recommended;
    }

    private static ArrayNode campaigns(GatewayClient gateway) {
        ArrayNode campaigns = JsonNodeFactory.instance.arrayNode();
        JsonNode page = gateway.get("/campaigns?limit=100");
        page.path("items").forEach(campaigns::add);
        while (page.path("next").isTextual()) {
            page = gateway.follow(page.path("next").asText());
            page.path("items").forEach(campaigns::add);
        }
        return campaigns;
    }

    private boolean one(GatewayClient gateway) throws IOException {
        JsonNode newest =
                gateway.get("/campaigns/" + campaign + "/drift?limit=1").path("items");
        if (newest.isEmpty()) {
            Terminal.line("Nothing was compared for campaign " + campaign
                    + " yet: that follows the first pool that is predicted.");
            return false;
        }
        workplace.writeJson(newest.get(0));
        DriftPage.print(newest.get(0));
        return newest.get(0).path("retrainRecommended").asBoolean();
    }
}
