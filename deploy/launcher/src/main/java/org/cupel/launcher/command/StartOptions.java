package org.cupel.launcher.command;

import org.cupel.launcher.supervisor.SuperviseOptions;
import picocli.CommandLine.Option;

/** Options of every command that starts the stack. */
public final class StartOptions {
    @Option(
            names = "--gateway-port",
            paramLabel = "PORT",
            defaultValue = "${env:CUPEL_GATEWAY_PORT:-0}",
            description = "Port of the API (CUPEL_GATEWAY_PORT; a free one).")
    private int gatewayPort;

    @Option(
            names = "--mlflow-port",
            paramLabel = "PORT",
            defaultValue = "${env:CUPEL_MLFLOW_PORT:-0}",
            description = "Port of MLflow (CUPEL_MLFLOW_PORT; a free one).")
    private int mlflowPort;

    @Option(names = "--no-mlflow", description = "Without MLflow: run records wait in the database.")
    private boolean withoutMlflow;

    @Option(names = "--only", hidden = true, description = "\"parts\" for the servers without the services.")
    private String only = "";

    public SuperviseOptions chosen() {
        return new SuperviseOptions(gatewayPort, mlflowPort, !only.equals("parts"), !withoutMlflow);
    }
}
