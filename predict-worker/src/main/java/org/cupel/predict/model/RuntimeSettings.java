package org.cupel.predict.model;

/**
 * How ONNX Runtime works.
 *
 * @param intraOpThreads threads of one inference; 0 lets ONNX Runtime choose
 * @param cachedModels models held in memory, at least 1
 */
public record RuntimeSettings(Device device, int intraOpThreads, int cachedModels) {

    /** Where inference runs. */
    public enum Device {
        /** CUDA where it works, else the CPU. */
        AUTO,
        CPU
    }
}
