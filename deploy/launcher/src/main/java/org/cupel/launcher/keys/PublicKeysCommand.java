package org.cupel.launcher.keys;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;
import org.cupel.stack.ModelKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells what everybody may know. */
@Command(
        name = "public",
        description = {
            "Prints the public halves, with which anybody can verify a model and nobody can sign one.",
            "As lines for CUPEL_SIGNING_KEYS, or as PEM: openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json"
                    + " -sigfile signature"
        })
final class PublicKeysCommand implements Callable<Integer> {
    private static final int PEM_COLUMNS = 64;

    @ParentCommand
    private KeysCommand keys;

    @Option(names = "--pem", description = "As PEM, the newest first.")
    private boolean pem;

    @Override
    public Integer call() throws IOException {
        List<SigningKey> open = ModelKeys.of(keys.workplace().folder().root()).read().stream()
                .filter(key -> key.kind() == KeyKind.ED25519_PUBLIC)
                .toList();
        keys.workplace().writeJson(open.stream().map(KeyFile::line).toList());
        open.forEach(key -> Terminal.line(pem ? pem(key) : KeyFile.line(key)));
        return 0;
    }

    private static String pem(SigningKey key) {
        Base64.Encoder encoder = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n" + encoder.encodeToString(key.material()) + "\n-----END PUBLIC KEY-----";
    }
}
