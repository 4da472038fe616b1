package org.cupel.backbone;

import java.nio.file.Path;
import java.util.Optional;
import org.cupel.backbone.cgcnn.ElementVectors;
import org.cupel.backbone.cgcnn.OwnCgcnn;
import org.cupel.backbone.cgcnn.PublishedCgcnn;
import org.cupel.backbone.chgnet.Chgnet;
import org.cupel.backbone.mace.Mace;
import org.cupel.backbone.nequix.Nequix;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.Checkpoints;

/** Networks from their files. */
public final class Architectures {

    private Architectures() {}

    /**
     * @param weights in any layout that {@link Checkpoints} reads; the published CGCNN also needs its element vectors in
     *     the same folder
     * @param sha256 of the file, when it is known
     * @throws org.cupel.backbone.weights.WeightException when the file cannot be used; the message says why
     */
    public static Architecture load(BackboneName name, Path weights, Optional<String> sha256) {
        Checkpoint checkpoint =
                sha256.map(expected -> Checkpoints.read(weights, expected)).orElseGet(() -> Checkpoints.read(weights));
        return switch (name) {
            case OWN -> new OwnCgcnn(checkpoint);
            case CGCNN ->
                new PublishedCgcnn(
                        checkpoint, ElementVectors.read(weights.toAbsolutePath().resolveSibling(ElementVectors.FILE)));
            case CHGNET -> new Chgnet(checkpoint);
            case NEQUIX -> new Nequix(checkpoint);
            case MACE -> new Mace(checkpoint);
        };
    }
}
