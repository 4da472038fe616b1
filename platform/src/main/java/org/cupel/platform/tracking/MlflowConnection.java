package org.cupel.platform.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowClientException;
import org.mlflow.tracking.MlflowHttpException;

/** The tracking server, when there is one, with its failures sorted into away and refused. */
@ApplicationScoped
class MlflowConnection {

    private final Optional<String> url;
    private final MlflowClient client;

    MlflowConnection(@ConfigProperty(name = "cupel.mlflow.url") Optional<String> url) {
        this.url = url.filter(text -> !text.isBlank()).map(MlflowConnection::withoutSlash);
        this.client = this.url.map(MlflowClient::new).orElse(null);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    boolean configured() {
        return client != null;
    }

    /** @throws TrackingUnavailableException when no server is configured */
    URI resolve(String path) {
        return URI.create(url.orElseThrow(MlflowConnection::notConfigured) + path);
    }

    /**
     * @throws TrackingUnavailableException when the server is not configured or away
     * @throws TrackingRefusedException when it will never do this
     */
    <T> T call(String what, Function<MlflowClient, T> request) {
        if (client == null) {
            throw notConfigured();
        }
        try {
            return request.apply(client);
        } catch (MlflowHttpException answer) {
            throw failed(what, answer.getStatusCode(), answer.getBodyMessage(), answer);
        } catch (MlflowClientException away) {
            throw new TrackingUnavailableException(
                    what + ": MLflow at " + url.orElse("") + " does not answer (" + away.getMessage()
                            + "). Maybe it is down, or CUPEL_MLFLOW_URL is wrong.",
                    away);
        }
    }

    /** An answer of the server as the exception that says what to do about it. */
    RuntimeException failed(String what, int status, String body, Throwable cause) {
        String message = what + ": MLflow at " + url.orElse("") + " answered " + status + ": " + body;
        // Signing in and pacing are settled outside of the command, so the command can wait for that.
        boolean settledOutside = status >= 500 || status == 401 || status == 403 || status == 408 || status == 429;
        return settledOutside
                ? new TrackingUnavailableException(message, cause)
                : new TrackingRefusedException(message, cause);
    }

    private static TrackingUnavailableException notConfigured() {
        return new TrackingUnavailableException(
                "No MLflow server is configured; run records wait in the database. Maybe set CUPEL_MLFLOW_URL.", null);
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }
}
