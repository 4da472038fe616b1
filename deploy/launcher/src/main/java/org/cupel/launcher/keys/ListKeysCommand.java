package org.cupel.launcher.keys;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import org.cupel.stack.ModelKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Tells which keys there are. */
@Command(name = "list", description = "Shows which keys there are and what each is used for; never a key itself.")
final class ListKeysCommand implements Callable<Integer> {
    @ParentCommand
    private KeysCommand keys;

    @Override
    public Integer call() throws IOException {
        ModelKeys file = ModelKeys.of(keys.workplace().folder().root());
        List<KeyInfo> known = KeyInfo.of(file.read());
        keys.workplace().writeJson(known);
        known.forEach(key -> Terminal.line("%-34s %-16s %s".formatted(key.id(), key.kind(), key.use())));
        Terminal.line("In " + file.signingFile());
        return 0;
    }
}
