package org.cupel.workbench.fetch;

import java.util.Optional;
import org.cupel.backbone.registry.PublishedFile;

/** Which hash a file must have. */
public final class ExpectedHash {

    private ExpectedHash() {}

    /**
     * @param given by the operator; null without
     * @return empty when any will do
     * @throws IllegalArgumentException when nobody knows the hash and that was not accepted, or two differ
     */
    public static Optional<String> of(PublishedFile file, String given, boolean acceptUnverified) {
        Optional<String> known = file.knownSha256();
        if (given != null) {
            String wanted = Sha256.parse(given);
            if (known.isPresent() && !known.get().equals(wanted)) {
                throw new IllegalArgumentException("--sha256 " + wanted + " is not the hash of " + file.file()
                        + " in the registry, " + known.get() + ". Leave --sha256 out.");
            }
            return Optional.of(wanted);
        }
        if (known.isEmpty() && !acceptUnverified) {
            throw new IllegalArgumentException(
                    "The registry has no SHA-256 for " + file.file()
                            + ", for nobody here could check it. Give it with --sha256, or --accept-unverified to take what comes.");
        }
        return known;
    }
}
