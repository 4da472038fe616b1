package org.cupel.launcher.supervisor;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code up} leaves to the caller.
 *
 * @param gatewayPort 0 for a free one
 * @param mlflowPort 0 for a free one
 * @param services false for the servers alone
 * @param mlflow false for a stack without MLflow
 */
public record SuperviseOptions(int gatewayPort, int mlflowPort, boolean services, boolean mlflow) {
    public static final SuperviseOptions STANDARD = new SuperviseOptions(0, 0, true, true);

    /** The same as options of the command line. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("--gateway-port=" + gatewayPort, "--mlflow-port=" + mlflowPort));
        if (!services) {
            words.add("--only=parts");
        }
        if (!mlflow) {
            words.add("--no-mlflow");
        }
        return words;
    }
}
