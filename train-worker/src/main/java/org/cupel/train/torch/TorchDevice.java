package org.cupel.train.torch;

import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;

/** Where libtorch computes. */
public final class TorchDevice {

    private final String name;

    private TorchDevice(String name) {
        this.name = name;
    }

    /**
     * Chooses and prepares a device.
     *
     * @param wanted {@code auto}, {@code cpu} or {@code cuda}
     */
    public static TorchDevice choose(String wanted) {
        // Threads of the matrix library would fight with the members' own for the same cores.
        openblas.blas_set_num_threads(1);
        return switch (wanted) {
            case "cpu" -> new TorchDevice("cpu");
            case "auto" -> new TorchDevice(torch.cuda_is_available() ? "cuda" : "cpu");
            case "cuda" -> cuda();
            default ->
                throw new IllegalArgumentException(
                        "Device '" + wanted + "' is not known. Set cupel.training.device to auto, cpu or cuda.");
        };
    }

    private static TorchDevice cuda() {
        if (!torch.cuda_is_available()) {
            throw new IllegalStateException("Device 'cuda' is not available to libtorch. Maybe build with -Pgpu on a "
                    + "machine with a CUDA driver, or set cupel.training.device to auto.");
        }
        return new TorchDevice("cuda");
    }

    public String name() {
        return name;
    }

    /** A handle owned by the surrounding pointer scope. */
    Device open() {
        return new Device(name);
    }
}
