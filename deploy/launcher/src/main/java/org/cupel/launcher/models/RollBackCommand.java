package org.cupel.launcher.models;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives the title back. */
@Command(
        name = "rollback",
        description = {
            "Gives the title back to the champion before; pools are predicted and ranked anew with it.",
            "Exit code 1 when there is none, or its files are no longer what was signed: the champion stays."
        })
final class RollBackCommand implements Callable<Integer> {
    @ParentCommand
    private ModelsCommand models;

    @Parameters(
            paramLabel = "PROPERTY",
            arity = "0..1",
            defaultValue = "eAboveHull",
            description = "Whose champion (${DEFAULT-VALUE}).")
    private String property;

    @Option(names = "--to", paramLabel = "MODEL", description = "Another former champion than the one before.")
    private UUID to;

    @Mixin
    private TitleOptions title;

    @Override
    public Integer call() throws IOException {
        ModelApi api = models.api();
        Map<String, Object> order = title.order();
        if (to != null) {
            order.put("to", to);
        }
        return TitleChange.of(models.workplace(), () -> api.rollBack(property, title.key(), order));
    }
}
