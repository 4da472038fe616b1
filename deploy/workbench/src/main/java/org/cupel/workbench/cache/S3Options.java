package org.cupel.workbench.cache;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cupel.workbench.console.WorkException;
import picocli.CommandLine.Option;

/** Options, else {@code CUPEL_S3_*}, else the local stack when it runs. */
public final class S3Options {

    @Option(names = "--s3-endpoint", paramLabel = "URL", description = "S3 of the model cache (CUPEL_S3_ENDPOINT).")
    private URI endpoint;

    @Option(names = "--s3-bucket", paramLabel = "NAME", description = "Its bucket (CUPEL_S3_BUCKET; cupel).")
    private String bucket;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Folder of the local stack, whose S3 is used when none is named (CUPEL_STATE; .cupel).")
    private Path state;

    /** Nothing when no S3 is named and no local stack runs. */
    public Optional<S3Settings> find() {
        return find(System.getenv());
    }

    Optional<S3Settings> find(Map<String, String> environment) {
        URI named = endpoint != null ? endpoint : uri(environment.getOrDefault("CUPEL_S3_ENDPOINT", ""));
        Optional<S3Settings> local = LocalStack.s3(LocalStack.folder(state, environment), bucketOr(environment));
        if (named == null) {
            return local;
        }
        // The keys of the local stack fit when its endpoint is the one that was named.
        if (local.isPresent() && local.get().endpoint().equals(named)) {
            return local;
        }
        return Optional.of(new S3Settings(
                named,
                required(environment, "CUPEL_S3_ACCESS_KEY"),
                required(environment, "CUPEL_S3_SECRET_KEY"),
                bucketOr(environment),
                environment.getOrDefault("CUPEL_S3_REGION", S3Settings.DEFAULT_REGION)));
    }

    private String bucketOr(Map<String, String> environment) {
        return bucket != null ? bucket : environment.getOrDefault("CUPEL_S3_BUCKET", S3Settings.DEFAULT_BUCKET);
    }

    private static URI uri(String text) {
        return text.isBlank() ? null : URI.create(text);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new WorkException("An S3 endpoint is named, but " + name + " is not set. Set it in the environment.");
        }
        return value;
    }
}
