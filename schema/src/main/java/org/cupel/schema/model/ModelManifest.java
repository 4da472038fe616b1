package org.cupel.schema.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a model is made of: each of its files with its hash, so that whoever trusts the manifest can trust the files. The
 * bytes of the manifest are signed by a {@link ManifestSignature} beside it.
 *
 * @param format {@link #FORMAT}
 * @param backbone null when every weight was learnt here
 * @param codeRevision of the program that trained, or {@code unknown}
 * @param files in any order, each path once; the list is open, and a reader ignores paths that it does not know
 */
public record ModelManifest(
        String format,
        UUID modelId,
        UUID runId,
        String property,
        Instant createdAt,
        SnapshotReference snapshot,
        BackboneReference backbone,
        String codeRevision,
        List<ManifestFile> files) {

    /** Of this record. */
    public static final String FORMAT = "cupel.manifest.2";

    /** The graph that predictions are made with. */
    public static final String ONNX = "ensemble.onnx";

    /** The weights that training can go on from. */
    public static final String WEIGHTS = "members.safetensors";

    /** What the model is and where it comes from, for programs. */
    public static final String CARD = "model-card.json";

    /** Everything that is needed to train the model again. */
    public static final String RECIPE = "recipe.json";

    /** How far the model may be relied on: calibration, probabilities, decision rules. */
    public static final String TRUST = "trust.json";

    /** What of the training data {@link #TRUST} compares new materials with. */
    public static final String SUPPORT = "support.bin";

    /** What was learnt from to trust it: each row as seen by members that had not seen its family. */
    public static final String HELD_OUT = "held-out.json";

    /** The competing phases that predicted formation energies are measured against. */
    public static final String PHASES = "phases.bin";

    /** The graph that corrects the distances to them. */
    public static final String CORRECTION = "correction.onnx";

    public ModelManifest {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The manifest has format '" + format + "', not '" + FORMAT
                    + "'. Maybe another release of Cupel wrote it: train the model again.");
        }
        if (modelId == null || runId == null || property == null || snapshot == null || files == null) {
            throw new IllegalArgumentException("The manifest of model " + modelId + " has run " + runId + ", property '"
                    + property + "', snapshot " + snapshot + " and files " + files + ". It must have all of them.");
        }
        files = List.copyOf(files);
        requireEachPathOnce(files);
    }

    private static void requireEachPathOnce(List<ManifestFile> files) {
        Set<String> paths = new HashSet<>();
        for (ManifestFile file : files) {
            if (!paths.add(file.path())) {
                throw new IllegalArgumentException(
                        "The manifest names '" + file.path() + "' twice. Give every file a path of its own.");
            }
        }
    }

    public Optional<ManifestFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
