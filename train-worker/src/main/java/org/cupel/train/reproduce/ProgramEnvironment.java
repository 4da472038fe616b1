package org.cupel.train.reproduce;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.ObjectStores;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningConfig;
import org.cupel.platform.signature.SigningKeys;
import org.cupel.platform.signature.SigningMode;

/** The variables that services are given, for a program without a container. */
record ProgramEnvironment(Map<String, String> variables) {

    /** @throws IllegalStateException when a variable is missing */
    ObjectStore objects() {
        return ObjectStores.at(
                URI.create(required("CUPEL_S3_ENDPOINT")),
                required("CUPEL_S3_ACCESS_KEY"),
                required("CUPEL_S3_SECRET_KEY"),
                variables.getOrDefault("CUPEL_S3_BUCKET", "cupel"),
                variables.getOrDefault("CUPEL_S3_REGION", "us-east-1"));
    }

    /** @throws IllegalStateException when the keys cannot be read, or there are none and the program is strict */
    SignedModels signed(ObjectStore objects) {
        SigningConfig config = new Settings(variables);
        SignedModels models = new SignedModels(objects, SigningKeys.ring(config), config.mode());
        if (!models.keys().verifies() && config.mode() == SigningMode.STRICT) {
            throw new IllegalStateException("There is no key to verify the model with. Set CUPEL_SIGNING_KEY_FILE, or"
                    + " CUPEL_SIGNING_MODE=lenient to compare what nobody vouches for.");
        }
        return models;
    }

    String codeRevision() {
        return variables.getOrDefault("CUPEL_GIT_REVISION", "unknown");
    }

    private String required(String name) {
        String value = variables.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(
                    name + " is not set. Set what the services are given, or use ./cupel reproduce.");
        }
        return value;
    }

    private record Settings(Map<String, String> variables) implements SigningConfig {

        @Override
        public SigningMode mode() {
            String mode = variables.getOrDefault("CUPEL_SIGNING_MODE", "strict");
            try {
                return SigningMode.valueOf(mode.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalStateException(
                        "CUPEL_SIGNING_MODE is '" + mode + "'. Use strict or lenient.", unknown);
            }
        }

        @Override
        public Optional<Path> keyFile() {
            return text("CUPEL_SIGNING_KEY_FILE").map(Path::of);
        }

        @Override
        public Optional<String> keys() {
            return text("CUPEL_SIGNING_KEYS");
        }

        private Optional<String> text(String name) {
            return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
        }
    }
}
