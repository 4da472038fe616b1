package org.cupel.predict.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.inquiry.InquiryLimits;
import org.cupel.predict.model.RuntimeSettings;
import org.cupel.predict.scoring.CalibrationDemand;
import org.cupel.surrogate.decision.DecisionPolicy;
import org.cupel.surrogate.decision.DecisionThresholds;

/** Turns the configuration into what the features take, checked once at start. */
@ApplicationScoped
class PredictSettings {

    @Produces
    @Singleton
    DecisionPolicy policy(PredictConfig config) {
        var policy = config.policy();
        return new DecisionPolicy(new DecisionThresholds(
                policy.stableQ90(),
                policy.stableProbability(),
                policy.metastableQ90(),
                policy.metastableProbability(),
                policy.killQ10()));
    }

    @Produces
    CalibrationDemand calibration(PredictConfig config) {
        return config.calibration();
    }

    @Produces
    @Singleton
    BatchLimits limits(PredictConfig config) {
        return new BatchLimits(config.batchAtoms(), config.maxAtoms(), config.pageMaterials());
    }

    @Produces
    @Singleton
    InquiryLimits inquiries(PredictConfig config) {
        var sizes = config.inquiry();
        return new InquiryLimits(sizes.maxBytes(), sizes.maxExpandedBytes(), sizes.maxStructures(), config.maxAtoms());
    }

    @Produces
    @Singleton
    RuntimeSettings runtime(PredictConfig config) {
        return new RuntimeSettings(config.device(), config.intraOpThreads(), config.cachedModels());
    }
}
