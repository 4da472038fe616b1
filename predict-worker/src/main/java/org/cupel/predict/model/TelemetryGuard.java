package org.cupel.predict.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Keeps ONNX Runtime 1.29 from ending the process: unless {@code ORT_DISABLE_TELEMETRY=1} is in the environment, it searches
 * the command line with a recursive expression when it starts, and one of about 4,000 characters overflows the stack.
 */
final class TelemetryGuard {

    static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    private static final Logger LOG = Logger.getLogger(TelemetryGuard.class);
    private static final int SAFE_COMMAND_LINE = 3000;

    private TelemetryGuard() {}

    /** @throws IllegalStateException when ONNX Runtime would crash this process */
    static void require() {
        if ("1".equals(System.getenv(SWITCH))) {
            return;
        }
        require(commandLineBytes());
        LOG.warnf("ONNX Runtime reports usage to its makers. Set %s=1 to keep it from that.", SWITCH);
    }

    static void require(long commandLineBytes) {
        if (commandLineBytes > SAFE_COMMAND_LINE) {
            throw new IllegalStateException("The command line has " + commandLineBytes
                    + " characters, at which ONNX Runtime 1.29 crashes while it gathers telemetry. Set " + SWITCH
                    + "=1, or start the worker with java -jar quarkus-run.jar.");
        }
    }

    private static long commandLineBytes() {
        try {
            Path commandLine = Path.of("/proc/self/cmdline");
            return Files.exists(commandLine) ? Files.readAllBytes(commandLine).length : 0;
        } catch (IOException e) {
            LOG.debugf("The command line cannot be read: %s", e.getMessage());
            return 0;
        }
    }
}
