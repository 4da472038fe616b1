package org.cupel.backbone.torch;

import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;

/**
 * Native threads of libtorch and of its matrix library, set once for the whole process.
 *
 * <p>One unless the system property {@code cupel.torch.threads} says otherwise: tensors are small here, and threads that
 * wait by spinning make two of them many times slower than one as soon as something else wants a core.
 */
final class TorchThreads {

    private static final String PROPERTY = "cupel.torch.threads";

    static {
        int threads = Math.max(1, Integer.getInteger(PROPERTY, 1));
        openblas.blas_set_num_threads(threads);
        torch.set_num_threads(threads);
    }

    private TorchThreads() {}

    /** Runs the initialiser above. */
    static void prepare() {}
}
