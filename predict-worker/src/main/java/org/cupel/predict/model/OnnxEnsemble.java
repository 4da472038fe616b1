package org.cupel.predict.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.GraphArrays;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.trust.TrustModel;

/** A loaded ensemble; safe for use by many threads. The graph's contract is in the README of {@code schema}. */
public final class OnnxEnsemble implements AutoCloseable {

    private static final String OUTPUT = "heads";
    private static final String FEATURES = "features";

    private final ModelReference reference;
    private final OrtSession session;
    private final GraphMetadata metadata;
    private final TrustModel trust;
    private final KnownHull hull;

    private OnnxEnsemble(
            ModelReference reference, OrtSession session, GraphMetadata metadata, TrustModel trust, KnownHull hull) {
        this.reference = reference;
        this.session = session;
        this.metadata = metadata;
        this.trust = trust;
        this.hull = hull;
    }

    /** A graph of which nobody says how far it may be relied on, without further files. */
    public static OnnxEnsemble load(ModelReference reference, byte[] onnx, SessionFactory sessions) {
        return load(reference, onnx, null, path -> Optional.empty(), sessions);
    }

    /**
     * @param trust how far it may be relied on, null when nobody says
     * @param files of the model, for a graph that needs more than itself
     * @throws UnusableModelException when the bytes are no graph of the contract, or of another property
     * @throws org.cupel.platform.signature.RefusedModelException when a file that it needs was not signed with it
     */
    static OnnxEnsemble load(
            ModelReference reference, byte[] onnx, TrustModel trust, ModelFiles files, SessionFactory sessions) {
        OrtSession session = null;
        try {
            session = sessions.open(onnx);
            var metadata = GraphMetadata.of(session.getMetadata().getCustomMetadata());
            requireContract(reference, session, metadata);
            KnownHull hull =
                    metadata.anchor() == null ? null : KnownHull.read(reference, metadata.anchor(), files, sessions);
            var ensemble = new OnnxEnsemble(reference, session, metadata, trust, hull);
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
                || !session.getOutputNames().containsAll(outputs(metadata))) {
            throw new UnusableModelException("Model " + reference.modelId() + " takes " + session.getInputNames()
                    + " and gives " + session.getOutputNames() + ", not some of " + arrays + " and " + outputs(metadata)
                    + ". Export it by the contract in schema/README.md.");
        }
        if (!metadata.property().equals(reference.property())) {
            throw new UnusableModelException("Model " + reference.modelId() + " is registered for '"
                    + reference.property() + "' but its graph predicts '" + metadata.property()
                    + "'. Maybe the wrong file was registered.");
        }
    }

    private static Set<String> outputs(GraphMetadata metadata) {
        return metadata.anchor() == null ? Set.of(OUTPUT) : Set.of(OUTPUT, FEATURES);
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

    /** Phases that its energies are measured from; 0 where it says the property itself. */
    public int knownPhases() {
        return hull == null ? 0 : hull.size();
    }

    /**
     * What every member says of every material of the batch, in the property's unit.
     *
     * @throws org.cupel.crystal.CrystalException when a crystal has no graph of this kind
     * @throws InferenceException when the graph refuses the batch
     * @throws IllegalArgumentException when a number is not finite
     */
    public List<Said> predict(List<Asked> batch) {
        List<Crystal> crystals = batch.stream().map(Asked::crystal).toList();
        if (hull == null) {
            float[][][] heads = heads(crystals);
            return IntStream.range(0, batch.size())
                    .mapToObj(crystal -> new Said(members(heads, crystal), null, null))
                    .toList();
        }
        try (var tensors = BatchTensors.of(metadata.recipe().arrays(crystals), session.getInputNames());
                var result = session.run(tensors.byName(), Set.of(OUTPUT, FEATURES))) {
            var energies = (float[][][]) result.get(OUTPUT).orElseThrow().getValue();
            requireShape(energies, batch.size());
            return hull.measure(batch, energies, (float[][])
                    result.get(FEATURES).orElseThrow().getValue());
        } catch (OrtException e) {
            throw new InferenceException(e.getMessage(), e);
        }
    }

    static List<MemberPrediction> members(float[][][] heads, int crystal) {
        var members = new ArrayList<MemberPrediction>(heads.length);
        for (float[][] member : heads) {
            float[] h = member[crystal];
            members.add(MemberPrediction.ofHeads(h[0], h[1], h[2], h[3], h[4]));
        }
        return members;
    }

    /**
     * Runs every member on every crystal of the batch.
     *
     * @return [M][C][5]: q10, q50, q90 in the property's unit, p_stable, p_metastable
     * @throws org.cupel.crystal.CrystalException when a crystal has no graph of this kind
     * @throws InferenceException when the graph refuses the batch, e.g. an element that it has no row for
     */
    public float[][][] heads(List<Crystal> batch) {
        if (hull == null) {
            return heads(metadata.recipe().arrays(batch));
        }
        List<Said> said = unnamed(batch);
        float[][][] heads = new float[metadata.members()][said.size()][];
        for (int crystal = 0; crystal < said.size(); crystal++) {
            for (int member = 0; member < heads.length; member++) {
                heads[member][crystal] = said.get(crystal).heads(member);
            }
        }
        return heads;
    }

    private List<Said> unnamed(List<Crystal> batch) {
        try {
            return predict(
                    batch.stream().map(crystal -> new Asked(null, crystal)).toList());
        } catch (IllegalArgumentException notFinite) {
            throw new InferenceException(notFinite.getMessage(), notFinite);
        }
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
        if (hull != null) {
            hull.close();
        }
    }

    static void closeQuietly(OrtSession session) {
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
