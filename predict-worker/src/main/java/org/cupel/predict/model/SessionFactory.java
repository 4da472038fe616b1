package org.cupel.predict.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Opens ONNX Runtime sessions, on CUDA where there is one. */
@ApplicationScoped
public class SessionFactory {

    private static final Logger LOG = Logger.getLogger(SessionFactory.class);

    private final RuntimeSettings settings;

    public SessionFactory(RuntimeSettings settings) {
        this.settings = settings;
    }

    OrtSession open(byte[] onnx) throws OrtException {
        TelemetryGuard.require();
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(settings.intraOpThreads());
            // Batches differ in shape, so a remembered memory pattern never fits and only costs.
            options.setMemoryPatternOptimization(false);
            addCuda(options);
            return environment.createSession(onnx, options);
        }
    }

    private void addCuda(OrtSession.SessionOptions options) {
        if (settings.device() == RuntimeSettings.Device.CPU
                || !OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            return;
        }
        try {
            options.addCUDA();
            LOG.info("Inference runs on CUDA");
        } catch (OrtException noCuda) {
            LOG.warnf("Inference runs on the CPU, because CUDA does not work here: %s", noCuda.getMessage());
        }
    }
}
