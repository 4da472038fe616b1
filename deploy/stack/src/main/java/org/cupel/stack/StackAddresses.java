package org.cupel.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts listen, and the secrets to use them.
 *
 * @param mlflowUrl empty when there is no MLflow server
 */
public record StackAddresses(
        String jdbcUrl,
        String kafkaBootstrapServers,
        String s3Endpoint,
        String mlflowUrl,
        Secrets secrets,
        ModelKeys modelKeys) {

    /** What every service is told through its environment, for one of them. */
    public Map<String, String> environment(CupelService service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CUPEL_DB_URL", jdbcUrl);
        environment.put("CUPEL_DB_PASSWORD", secrets.database(service.databaseRole()));
        environment.put("CUPEL_KAFKA_BOOTSTRAP", kafkaBootstrapServers);
        environment.put("CUPEL_S3_ENDPOINT", s3Endpoint);
        environment.put("CUPEL_S3_ACCESS_KEY", secrets.s3AccessKey());
        environment.put("CUPEL_S3_SECRET_KEY", secrets.s3SecretKey());
        environment.put("CUPEL_S3_BUCKET", S3Server.BUCKET);
        environment.put("CUPEL_S3_REGION", S3Server.REGION);
        environment.put("CUPEL_MLFLOW_URL", mlflowUrl);
        keyFile(service).ifPresent(file -> environment.put("CUPEL_SIGNING_KEY_FILE", file.toString()));
        return environment;
    }

    private Optional<Path> keyFile(CupelService service) {
        return switch (service) {
            case TRAIN_WORKER -> Optional.of(modelKeys.signingFile());
            case PREDICT_WORKER, ACQUISITION_SERVICE -> Optional.of(modelKeys.verificationFile());
            default -> Optional.empty();
        };
    }
}
