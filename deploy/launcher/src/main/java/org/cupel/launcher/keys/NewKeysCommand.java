package org.cupel.launcher.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.NewKeys;
import org.cupel.schema.signature.SigningKey;
import org.cupel.stack.ModelKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes keys. */
@Command(
        name = "new",
        description = {
            "Makes a pair of Ed25519 keys and a secret for HMAC-SHA-256, and puts them before those that there are.",
            "Models are signed with them from the next start on; what the old ones signed is still believed."
        })
final class NewKeysCommand implements Callable<Integer> {
    @ParentCommand
    private KeysCommand keys;

    @Option(
            names = "--print",
            description =
                    "Prints the lines instead, secrets included, and keeps nothing: for CUPEL_SIGNING_KEYS elsewhere.")
    private boolean print;

    @Override
    public Integer call() throws IOException {
        if (print) {
            NewKeys fresh = new NewKeys(Clock.systemUTC());
            List<SigningKey> made = new ArrayList<>(fresh.ed25519());
            made.add(fresh.hmac());
            made.forEach(key -> Terminal.line(KeyFile.line(key)));
            return 0;
        }
        Path folder = keys.workplace().folder().root();
        boolean first = !ModelKeys.exist(folder);
        ModelKeys file = ModelKeys.of(folder);
        List<SigningKey> made = first ? file.read() : file.rotate(Clock.systemUTC());
        keys.workplace().writeJson(KeyInfo.of(made));
        made.stream().map(SigningKey::id).distinct().forEach(id -> Terminal.line("Made " + id));
        Terminal.line("In " + file.signingFile() + ". They sign from the next start on: ./cupel down, then ./cupel up");
        return 0;
    }
}
