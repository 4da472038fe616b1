package org.cupel.launcher.models;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a model champion. */
@Command(
        name = "promote",
        description = {
            "Makes a model champion of its property; pools are predicted and ranked anew with it.",
            "Exit code 1 when a gate or the state of the model forbids it: the champion stays."
        })
final class PromoteModelCommand implements Callable<Integer> {
    @ParentCommand
    private ModelsCommand models;

    @Parameters(paramLabel = "MODEL", description = "Id of a model; ./cupel models list shows them.")
    private String id;

    @Mixin
    private TitleOptions title;

    @Override
    public Integer call() throws IOException {
        ModelApi api = models.api();
        return TitleChange.of(models.workplace(), () -> api.promote(id, title.key(), title.order()));
    }
}
