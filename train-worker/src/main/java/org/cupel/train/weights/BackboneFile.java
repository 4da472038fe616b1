package org.cupel.train.weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.network.ElementFeatures;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.network.TensorLayout;

/**
 * A {@link BackboneWeights} as a safetensors file that says of itself all that is needed to run it: shape, cutoff,
 * neighbours, basis, norms and targets as metadata, and the fixed table of elements among the tensors.
 */
public final class BackboneFile {

    /** Changes with the layout. */
    public static final String FORMAT = "cupel.backbone.cgcnn.1";

    private static final String ELEMENTS = "element.features";
    private static final String ARCHITECTURE =
            "h = (element.features . element.projection + element.table)[Z]; per convolution m_ij = for gate and core "
                    + "norm(h_i.self + h_j.neighbour + g(d_ij).edge); h_i = softplus(h_i + norm(sum_j sigmoid(gate_ij) * "
                    + "softplus(core_ij))); g_k(d) = exp(-((d - k*step)/step)^2), k*step = 0..cutoff; crystal = mean_i h_i; "
                    + "output = softplus(crystal . head.hidden.weight + bias) . head.output.weight + bias; "
                    + "value = output * spread + centre. Norms are batch norms with epsilon 1e-5 and the stored mean and "
                    + "variance. Matrices are [in, out]; row Z of element tables is element Z. Neighbours: the nearest K "
                    + "within the cutoff; distances are rounded to 1e-3 Angstrom.";

    private BackboneFile() {}

    /** @param notes more metadata for people: data, seed, licence */
    public static byte[] write(BackboneWeights weights, Map<String, String> notes) {
        Map<String, String> metadata = new LinkedHashMap<>(notes);
        metadata.put("format", FORMAT);
        metadata.put("architecture", ARCHITECTURE);
        metadata.put("shape", Safetensors.json(weights.shape()));
        metadata.put("targets", Safetensors.json(weights.targets()));
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        long[] table = {NetworkShape.ELEMENT_ROWS, ElementFeatures.WIDTH};
        tensors.put(ELEMENTS, new NamedTensor(table, ElementFeatures.table()));
        EnsembleFile.put(tensors, "", weights.layout(), weights.parameters());
        EnsembleFile.put(tensors, "", TensorLayout.statistics(weights.shape()), weights.statistics());
        return new Safetensors(metadata, tensors).write();
    }

    /** @throws IllegalArgumentException when the bytes hold no backbone of the known format */
    public static BackboneWeights read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        String format = file.metadata().get("format");
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The weights have format '" + format + "', not '" + FORMAT
                    + "'. Maybe another release wrote them; make them again with ./cupel pretrain.");
        }
        NetworkShape shape = Safetensors.parse(file.metadata().get("shape"), NetworkShape.class);
        List<BackboneTarget> targets =
                Arrays.asList(Safetensors.parse(file.metadata().get("targets"), BackboneTarget[].class));
        TensorLayout layout = TensorLayout.parameters(shape, targets.size());
        float[] parameters = EnsembleFile.flat(file.tensors(), "", layout);
        keepEmbedding(file.tensors().get(ELEMENTS), parameters, layout, shape.hidden());
        return new BackboneWeights(
                shape, targets, parameters, EnsembleFile.flat(file.tensors(), "", TensorLayout.statistics(shape)));
    }

    /**
     * Releases may know more of an element than the one that wrote the file did: what a changed description adds to its
     * projection is taken off its row of the table, so that the network says what it said.
     */
    private static void keepEmbedding(NamedTensor written, float[] parameters, TensorLayout layout, int hidden) {
        float[] now = ElementFeatures.table();
        if (written == null || written.values().length != now.length) {
            throw new IllegalArgumentException("Tensor '" + ELEMENTS + "' is missing or has another size than "
                    + now.length + ". Use the release that wrote the file, or pre-train again.");
        }
        int projection = layout.slot("element.projection").offset();
        int table = layout.slot("element.table").offset();
        for (int i = 0; i < now.length; i++) {
            float difference = written.values()[i] - now[i];
            int element = i / ElementFeatures.WIDTH;
            int feature = i % ElementFeatures.WIDTH;
            for (int h = 0; difference != 0 && h < hidden; h++) {
                parameters[table + element * hidden + h] += difference * parameters[projection + feature * hidden + h];
            }
        }
    }
}
