package org.cupel.stack;

import java.util.Arrays;
import java.util.Map;

/** The five services, as the launcher starts them. */
public enum CupelService {
    INGEST_WORKER("ingest-worker", "cupel_ingest", 256, Map.of()),
    // Members are trained side by side, one thread each; libtorch would otherwise start threads of its own and let them
    // spin.
    TRAIN_WORKER("train-worker", "cupel_training", 768, Map.of("OMP_NUM_THREADS", "1", "OMP_WAIT_POLICY", "passive")),
    // ONNX Runtime 1.29 crashes on a long command line while it prepares telemetry that nobody asked for.
    PREDICT_WORKER("predict-worker", "cupel_prediction", 256, Map.of("ORT_DISABLE_TELEMETRY", "1")),
    ACQUISITION_SERVICE("acquisition-service", "cupel_acquisition", 256, Map.of()),
    API_GATEWAY("api-gateway", "cupel_gateway", 256, Map.of());

    private final String module;
    private final String databaseRole;
    private final int heapMegabytes;
    private final Map<String, String> environment;

    CupelService(String module, String databaseRole, int heapMegabytes, Map<String, String> environment) {
        this.module = module;
        this.databaseRole = databaseRole;
        this.heapMegabytes = heapMegabytes;
        this.environment = environment;
    }

    public static CupelService named(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is named '" + module + "'"));
    }

    /** Name of its Maven module, of its process and of its log. */
    public String module() {
        return module;
    }

    public String databaseRole() {
        return databaseRole;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    public Map<String, String> environment() {
        return environment;
    }
}
