package org.cupel.platform.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.signature.KeyFile;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.SigningKey;
import org.jboss.logging.Logger;

/** The keys that the configuration names. */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    @Produces
    @Singleton
    SignedModels models(ObjectStore objects, SigningConfig config) {
        return new SignedModels(objects, ring(config), config.mode());
    }

    /** @throws IllegalStateException when they cannot be used, never with what might be a secret */
    public static KeyRing ring(SigningConfig config) {
        List<SigningKey> keys = new ArrayList<>();
        config.keys().ifPresent(text -> keys.addAll(parse(text, "CUPEL_SIGNING_KEYS")));
        config.keyFile().ifPresent(file -> keys.addAll(ofFile(file)));
        try {
            return new KeyRing(keys);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException("The signing keys cannot be used. " + unusable.getMessage(), unusable);
        }
    }

    private static List<SigningKey> ofFile(Path file) {
        List<SigningKey> keys = parse(read(file), file.toString());
        if (keys.stream().anyMatch(key -> key.kind() != KeyKind.ED25519_PUBLIC) && everybodyReads(file)) {
            LOG.warnf("Everybody on this machine may read the secret keys in %s. Maybe: chmod 600 %s", file, file);
        }
        return keys;
    }

    private static List<SigningKey> parse(String text, String source) {
        try {
            return KeyFile.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException("The signing keys in " + source + " cannot be read. " + wrong.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            throw new IllegalStateException(
                    "The file of signing keys " + file + " cannot be read ("
                            + absent.getClass().getSimpleName()
                            + "). Make one with ./cupel keys new, or set CUPEL_SIGNING_KEY_FILE to the right one.",
                    absent);
        }
    }

    private static boolean everybodyReads(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException unknown) {
            return false;
        }
    }
}
