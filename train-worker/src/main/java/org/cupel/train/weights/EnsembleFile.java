package org.cupel.train.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.TensorLayout;
import org.cupel.train.network.TensorSlot;

/** The members of an ensemble as one safetensors file, tensors named {@code member.<i>.<tensor>}. */
public final class EnsembleFile {

    private static final String FORMAT = "cupel.cgcnn.1";

    private EnsembleFile() {}

    public static byte[] write(List<MemberWeights> members) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("members", Integer.toString(members.size()));
        metadata.put("shape", Safetensors.json(members.get(0).shape()));
        for (int i = 0; i < members.size(); i++) {
            String member = "member." + i + ".";
            metadata.put(member + "scaling", Safetensors.json(members.get(i).scaling()));
            put(
                    tensors,
                    member,
                    TensorLayout.parameters(members.get(i).shape()),
                    members.get(i).parameters());
            put(
                    tensors,
                    member,
                    TensorLayout.statistics(members.get(i).shape()),
                    members.get(i).statistics());
        }
        return new Safetensors(metadata, tensors).write();
    }

    /** @throws IllegalArgumentException when the bytes hold no ensemble of a known format */
    public static List<MemberWeights> read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        String format = file.metadata().get("format");
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The weights have format '" + format + "', not '" + FORMAT
                    + "'. Maybe a newer release wrote them; start without the champion's weights.");
        }
        NetworkShape shape = Safetensors.parse(file.metadata().get("shape"), NetworkShape.class);
        List<MemberWeights> members = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(file.metadata().get("members")); i++) {
            String member = "member." + i + ".";
            members.add(new MemberWeights(
                    shape,
                    flat(file.tensors(), member, TensorLayout.parameters(shape)),
                    flat(file.tensors(), member, TensorLayout.statistics(shape)),
                    Safetensors.parse(file.metadata().get(member + "scaling"), TargetScaling.class)));
        }
        return members;
    }

    static void put(Map<String, NamedTensor> tensors, String prefix, TensorLayout layout, float[] flat) {
        for (TensorSlot slot : layout.slots()) {
            float[] values = Arrays.copyOfRange(flat, slot.offset(), slot.offset() + slot.size());
            tensors.put(prefix + slot.name(), new NamedTensor(slot.shape(), values));
        }
    }

    static float[] flat(Map<String, NamedTensor> tensors, String prefix, TensorLayout layout) {
        float[] flat = new float[layout.size()];
        for (TensorSlot slot : layout.slots()) {
            NamedTensor tensor = tensors.get(prefix + slot.name());
            if (tensor == null || tensor.values().length != slot.size()) {
                throw new IllegalArgumentException("Tensor '" + prefix + slot.name()
                        + "' is missing or has another size. Maybe another network shape wrote the file.");
            }
            System.arraycopy(tensor.values(), 0, flat, slot.offset(), slot.size());
        }
        return flat;
    }
}
