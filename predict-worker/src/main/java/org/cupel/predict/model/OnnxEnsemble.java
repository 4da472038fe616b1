package org.cupel.predict.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.surrogate.trust.TrustModel;

/** A loaded ensemble; safe for use by many threads. The graph's contract is in the README of {@code schema}. */
public final class OnnxEnsemble implements AutoCloseable {

    private static final String OUTPUT = "heads";

    private final ModelReference reference;
    private final OrtSession session;
    private final GraphMetadata metadata;
    private final TrustModel trust;

    private OnnxEnsemble(ModelReference reference, OrtSession session, GraphMetadata metadata, TrustModel trust) {
        this.reference = reference;
        this.session = session;
        this.metadata = metadata;
        this.trust = trust;
    }

    /** A graph of which nobody says how far it may be relied on. */
    public static OnnxEnsemble load(ModelReference reference, byte[] onnx, SessionFactory sessions) {
        return load(reference, onnx, null, sessions);
    }

    /**
     * @param trust how far it may be relied on, null when nobody says
     * @throws UnusableModelException when the bytes are no graph of the contract, or of another property
     */
    public static OnnxEnsemble load(ModelReference reference, byte[] onnx, TrustModel trust, SessionFactory sessions) {
        OrtSession session = null;
        try {
            session = sessions.open(onnx);
            var metadata = GraphMetadata.of(session.getMetadata().getCustomMetadata());
            requireContract(reference, session, metadata);
            var ensemble = new OnnxEnsemble(reference, session, metadata, trust);
            session = null;
            return ensemble;
        } catch (OrtException e) {
            throw new UnusableModelException(
                    "Model " + reference.modelId() + " at '" + reference.onnxKey() + "' (" + onnx.length
                            + " bytes) is no ONNX graph: " + e.getMessage() + " Maybe export it again.",
                    e);
        } finally {
            closeQuietly(session);
        }
    }

    private static void requireContract(ModelReference reference, OrtSession session, GraphMetadata metadata) {
        Set<String> arrays = arrays(metadata);
        if (!arrays.containsAll(session.getInputNames())
                || !session.getOutputNames().contains(OUTPUT)) {
            throw new UnusableModelException("Model " + reference.modelId() + " takes " + session.getInputNames()
                    + " and gives " + session.getOutputNames() + ", not some of " + arrays + " and [" + OUTPUT
                    + "]. Export it by the contract in schema/README.md.");
        }
        if (!metadata.property().equals(reference.property())) {
            throw new UnusableModelException("Model " + reference.modelId() + " is registered for '"
                    + reference.property() + "' but its graph predicts '" + metadata.property()
                    + "'. Maybe the wrong file was registered.");
        }
    }

    /** What the recipe makes of any crystal. */
    private static Set<String> arrays(GraphMetadata metadata) {
        var cell = Lattice.ofRows(new double[][] {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}});
        GraphArrays any =
                metadata.recipe().arrays(List.of(new Crystal(cell, List.of(Element.ofAtomicNumber(1)), new double[3])));
        var names = new HashSet<>(any.reals().keySet());
        names.addAll(any.indices().keySet());
        return names;
    }

    public UUID modelId() {
        return reference.modelId();
    }

    public GraphMetadata metadata() {
        return metadata;
    }

    /** How far its predictions may be relied on; empty when its training did not say. */
    public Optional<TrustModel> trust() {
        return Optional.ofNullable(trust);
    }

    /** @throws InvalidCrystalException naming the element, when the file says that the network does not know it */
    public void requireKnown(Crystal crystal) {
        for (Element element : crystal.species()) {
            if (!metadata.knows(element.atomicNumber())) {
                throw new InvalidCrystalException(crystal.formula() + " holds " + element.symbol() + ", which model "
                        + modelId() + " has no parameters for. Maybe train one on a backbone that knows it.");
            }
        }
    }

    /**
     * Runs every member on every crystal of the batch.
     *
     * @return [M][C][5]: q10, q50, q90 in the property's unit, p_stable, p_metastable
     * @throws org.cupel.crystal.CrystalException when a crystal has no graph of this kind
     * @throws InferenceException when the graph refuses the batch, e.g. an element that it has no row for
     */
    public float[][][] heads(List<Crystal> batch) {
        return heads(metadata.recipe().arrays(batch));
    }

    private float[][][] heads(GraphArrays batch) {
        try (var tensors = BatchTensors.of(batch, session.getInputNames());
                var result = session.run(tensors.byName(), Set.of(OUTPUT))) {
            var heads = (float[][][]) ((OnnxTensor) result.get(0)).getValue();
            requireShape(heads, batch.crystalCount());
            return heads;
        } catch (OrtException e) {
            throw new InferenceException(e.getMessage(), e);
        }
    }

    private void requireShape(float[][][] heads, int crystals) {
        if (heads.length != metadata.members() || heads[0].length != crystals || heads[0][0].length != 5) {
            throw new UnusableModelException("Model " + modelId() + " gave heads of shape [" + heads.length + ", "
                    + heads[0].length + ", …] for " + metadata.members() + " members and " + crystals
                    + " crystals. Export it by the contract in schema/README.md.");
        }
    }

    @Override
    public void close() {
        closeQuietly(session);
    }

    private static void closeQuietly(OrtSession session) {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime did not close a session: " + e.getMessage(), e);
        }
    }
}
