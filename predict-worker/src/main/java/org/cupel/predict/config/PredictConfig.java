package org.cupel.predict.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.cupel.predict.model.RuntimeSettings.Device;
import org.cupel.predict.scoring.CalibrationDemand;

/** Configuration of predict-worker. */
@ConfigMapping(prefix = "cupel.predict")
public interface PredictConfig {

    /** Where the decision policy draws its lines. */
    Policy policy();

    /**
     * {@code required}: decisions by a model whose training did not say how far it may be relied on are MAYBE; {@code
     * optional}: fixed thresholds decide.
     */
    @WithDefault("required")
    CalibrationDemand calibration();

    /** Atoms of one inference; bounds memory, and small ones stay in cache. A larger crystal is an inference of its own. */
    @WithDefault("256")
    int batchAtoms();

    /** Atoms of the largest crystal that is scored. */
    @WithDefault("500")
    int maxAtoms();

    /** Structures read from the database at a time. */
    @WithDefault("100")
    int pageMaterials();

    /** Models held in memory. */
    @WithDefault("2")
    int cachedModels();

    /** {@code auto} uses CUDA where it works, {@code cpu} never. */
    @WithDefault("auto")
    Device device();

    /** Threads of one inference; 0 lets ONNX Runtime choose. More workers scale better than more threads. */
    @WithDefault("1")
    int intraOpThreads();

    /** How much may be asked in the background. */
    InquirySizes inquiry();

    /** Of a file with structures. */
    interface InquirySizes {

        /** Largest file in bytes, as sent. */
        @WithDefault("67108864")
        int maxBytes();

        /** Most bytes of what a compressed file or an archive holds. */
        @WithDefault("268435456")
        long maxExpandedBytes();

        /** Most structures of a file or archive. */
        @WithDefault("20000")
        int maxStructures();
    }

    /** Energies in eV/atom. */
    interface Policy {

        /** KEEP needs q90 below this together with {@link #stableProbability}. */
        @WithDefault("0.05")
        double stableQ90();

        /** p_stable above this. */
        @WithDefault("0.8")
        double stableProbability();

        /** Or q90 below this together with {@link #metastableProbability}. */
        @WithDefault("0.10")
        double metastableQ90();

        /** p_stable above this. */
        @WithDefault("0.7")
        double metastableProbability();

        /** KILL needs q10 above this. */
        @WithDefault("0.10")
        double killQ10();
    }
}
