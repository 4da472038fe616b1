package org.cupel.train.weights;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cupel.surrogate.task.StabilityThresholds;
import org.cupel.train.finetune.HeadSet;

/**
 * The parts of an ensemble that measures formation energies from a hull, as one safetensors file: the heads of the
 * energies and of the correction as {@link HeadSetFile} has them, with {@code energy.} and {@code correction.} before
 * their names, and the known phases among the metadata.
 *
 * @param phases as {@link org.cupel.surrogate.stability.KnownPhases#bytes()} gives them
 * @param correctionWeight share of the distance that counts; of no meaning without a correction
 * @param correction null where there is none
 */
public record AnchoredParts(
        HeadSet energies, byte[] phases, StabilityThresholds thresholds, double correctionWeight, HeadSet correction) {

    private static final String FORMAT = "cupel.anchored.1";
    private static final String ENERGY = "energy.";
    private static final String CORRECTION = "correction.";

    public byte[] write() {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("thresholds", Safetensors.json(thresholds));
        metadata.put("phases", Base64.getEncoder().encodeToString(phases));
        put(ENERGY, energies, metadata, tensors);
        if (correction != null) {
            metadata.put("weight", Double.toString(correctionWeight));
            put(CORRECTION, correction, metadata, tensors);
        }
        return new Safetensors(metadata, tensors).write();
    }

    private static void put(
            String prefix, HeadSet heads, Map<String, String> metadata, Map<String, NamedTensor> tensors) {
        Safetensors file = Safetensors.read(HeadSetFile.write(heads));
        file.metadata().forEach((name, text) -> metadata.put(prefix + name, text));
        file.tensors().forEach((name, tensor) -> tensors.put(prefix + name, tensor));
    }

    /** Whether the bytes are such an ensemble rather than something else. */
    public static boolean isOne(byte[] bytes) {
        return FORMAT.equals(Safetensors.read(bytes).metadata().get("format"));
    }

    /** @throws IllegalArgumentException when the bytes hold no such ensemble, or a damaged one */
    public static AnchoredParts read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        Map<String, String> metadata = file.metadata();
        if (!FORMAT.equals(metadata.get("format"))) {
            throw new IllegalArgumentException("The weights have format '" + metadata.get("format") + "', not '"
                    + FORMAT + "'. Maybe another release wrote them.");
        }
        boolean corrected = metadata.containsKey("weight");
        return new AnchoredParts(
                heads(ENERGY, file),
                Base64.getDecoder().decode(metadata.get("phases")),
                Safetensors.parse(metadata.get("thresholds"), StabilityThresholds.class),
                corrected ? Double.parseDouble(metadata.get("weight")) : 0,
                corrected ? heads(CORRECTION, file) : null);
    }

    private static HeadSet heads(String prefix, Safetensors file) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        file.metadata().forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                metadata.put(name.substring(prefix.length()), text);
            }
        });
        file.tensors().forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                tensors.put(name.substring(prefix.length()), tensor);
            }
        });
        return HeadSetFile.read(new Safetensors(metadata, tensors).write());
    }
}
