package org.cupel.train.torch;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/** The native libraries that compute; another of them may round differently. */
public final class TorchEnvironment {

    private static final String GROUP = "org.bytedeco";

    private TorchEnvironment() {}

    /** Versions as Maven knows them, and the instructions that libtorch chose for this processor. */
    public static Map<String, String> libraries() {
        Map<String, String> libraries = new TreeMap<>();
        for (String artifact : new String[] {"pytorch", "openblas", "javacpp"}) {
            libraries.put(artifact, version(artifact));
        }
        libraries.put("instructions", torch.get_cpu_capability().getString());
        return libraries;
    }

    private static String version(String artifact) {
        try {
            String version = Loader.getVersion(GROUP, artifact);
            return version == null ? "unknown" : version;
        } catch (IOException unpacked) {
            return "unknown";
        }
    }
}
