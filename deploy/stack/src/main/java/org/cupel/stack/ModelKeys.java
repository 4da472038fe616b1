package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.NewKeys;
import org.cupel.schema.signature.SigningKey;

/**
 * The keys of a state folder: whoever trains signs models with the first file, whoever predicts is given the public halves
 * alone and could not forge a model. Both are readable by their owner only.
 */
public final class ModelKeys {
    private static final String SIGNING = "signing.keys";
    private static final String VERIFICATION = "verification.keys";
    private static final String ABOUT_SIGNING =
            "Models are signed with these keys: of each algorithm with the first. All of them verify.\n"
                    + "Keep this file to its owner. ./cupel keys new puts a fresh key on top.";
    private static final String ABOUT_VERIFICATION =
            "Written anew at each start from signing.keys: the public halves, which verify models and sign nothing.";

    private final Path folder;

    private ModelKeys(Path folder) {
        this.folder = folder;
    }

    /** Whether the folder has keys already. */
    public static boolean exist(Path stateFolder) {
        return Files.exists(stateFolder.resolve(SIGNING));
    }

    /** The keys of a state folder, made first where there are none. */
    public static ModelKeys of(Path stateFolder) throws IOException {
        Files.createDirectories(stateFolder);
        ModelKeys keys = new ModelKeys(stateFolder);
        if (!Files.exists(keys.signingFile())) {
            keys.write(keys.signingFile(), fresh(Clock.systemUTC()), ABOUT_SIGNING);
        }
        keys.publish(keys.read());
        return keys;
    }

    /** For whoever trains. */
    public Path signingFile() {
        return folder.resolve(SIGNING);
    }

    /** For whoever predicts. */
    public Path verificationFile() {
        return folder.resolve(VERIFICATION);
    }

    /** @throws StackException when the file is damaged */
    public List<SigningKey> read() throws IOException {
        try {
            return KeyFile.parse(Files.readString(signingFile()));
        } catch (IllegalArgumentException damaged) {
            throw new StackException(
                    signingFile() + " cannot be read: " + damaged.getMessage()
                            + " Without the file a new one is made, and models signed before are refused.",
                    damaged);
        }
    }

    /** Puts fresh keys before those that there are, so that they sign from the next start on. */
    public List<SigningKey> rotate(Clock clock) throws IOException {
        List<SigningKey> fresh = fresh(clock);
        List<SigningKey> all = new ArrayList<>(fresh);
        all.addAll(read());
        write(signingFile(), all, ABOUT_SIGNING);
        publish(all);
        return fresh;
    }

    private void publish(List<SigningKey> keys) throws IOException {
        List<SigningKey> open = keys.stream()
                .filter(key -> key.kind() == KeyKind.ED25519_PUBLIC)
                .toList();
        write(verificationFile(), open, ABOUT_VERIFICATION);
    }

    private static List<SigningKey> fresh(Clock clock) {
        NewKeys fresh = new NewKeys(clock);
        List<SigningKey> keys = new ArrayList<>(fresh.ed25519());
        keys.add(fresh.hmac());
        return keys;
    }

    private void write(Path file, List<SigningKey> keys, String about) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, KeyFile.write(keys, about));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
