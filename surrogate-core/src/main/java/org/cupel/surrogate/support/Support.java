package org.cupel.surrogate.support;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * Where a model has support: three distances from its training data, each as a percentile among materials that the model
 * had not seen when it was tried on them, and all three together as one score. Immutable.
 *
 * <p>Each part counts as −log(1 − percentile), as when p-values are combined; the cube root of the sum of cubes, which is
 * near the largest, is again ranked among the probes. So one part that is far suffices, and since the ranking is
 * empirical the parts' dependence does no harm. Cost of a score: a search through all references, see
 * {@link ReferenceMatrix}.
 *
 * @see <a href="https://arxiv.org/abs/2204.06507">Sun et al. 2022, out-of-distribution detection with deep nearest
 *     neighbours</a>
 */
public final class Support {

    private static final int MAGIC = 0x43555053;
    private static final int VERSION = 1;

    private final Distances distances;
    private final Percentiles percentiles;

    Support(Distances distances, Percentiles percentiles) {
        this.distances = distances;
        this.percentiles = percentiles;
    }

    /**
     * @param features of the model's trunk, as many as it was learnt with
     * @param epistemic disagreement of the ensemble's members
     * @throws IllegalArgumentException when a number is not finite or the number of features is another one
     */
    public SupportScore assess(float[] features, Composition composition, double epistemic) {
        requireSound(features, epistemic);
        return percentiles.score(
                distances.ofComposition(composition, Exclusion.NONE),
                distances.ofFeatures(features, Exclusion.NONE),
                epistemic,
                distances.line().unknown(composition));
    }

    /** Training rows that features are compared with. */
    public int references() {
        return distances.features().size();
    }

    /** Features of a row. */
    public int width() {
        return distances.space().width();
    }

    /** Elements of the training rows. */
    public Set<Element> elements() {
        return distances.line().elements();
    }

    /** Everything, so that {@link #readFrom} scores to the last bit alike. About 4 bytes per reference and dimension. */
    public void writeTo(OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        distances.writeTo(out);
        percentiles.writeTo(out);
        out.flush();
    }

    /** @throws IOException when the bytes are not those of a support, or end early */
    public static Support readFrom(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream));
        int magic = in.readInt();
        int version = in.readInt();
        if (magic != MAGIC || version != VERSION) {
            throw new IOException(String.format(
                    "Support of kind %08x, version %d, but %08x, version %d is known. Maybe another file, or a newer model.",
                    magic, version, MAGIC, VERSION));
        }
        return new Support(Distances.readFrom(in), Percentiles.readFrom(in));
    }

    private void requireSound(float[] features, double epistemic) {
        if (features.length != width()) {
            throw new IllegalArgumentException(features.length + " features, but support was learnt with " + width()
                    + ". Maybe they come from another backbone.");
        }
        SoundFeatures.require("this material", features);
        if (!(epistemic >= 0) || Double.isInfinite(epistemic)) {
            throw new IllegalArgumentException(
                    "A disagreement of " + epistemic + ". Give a standard deviation of at least 0.");
        }
    }
}
