package org.cupel.predict.model;

import java.util.Optional;
import java.util.Set;
import org.cupel.predict.Fixtures;

/** Loads models with some of the fixtures as their files. */
public final class Loading {

    private Loading() {}

    public static OnnxEnsemble withFiles(ModelReference reference, byte[] onnx, Set<String> names) {
        ModelFiles files = path -> names.contains(path) ? Optional.of(Fixtures.bytes(path)) : Optional.empty();
        return OnnxEnsemble.load(reference, onnx, null, files, Fixtures.sessions());
    }
}
