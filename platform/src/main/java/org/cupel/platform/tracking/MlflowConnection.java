package org.cupel.platform.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowClientException;
import org.mlflow.tracking.MlflowHttpException;

/** The tracking server, when there is one, with its failures sorted into away and refused. */
@ApplicationScoped
class MlflowConnection {

    private static final String PROXIED = "mlflow-artifacts:/";
    private static final String PROXY = "/api/2.0/mlflow-artifacts/artifacts/";

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

    /** Where the server passes a file of a run through; empty when it does not. */
    Optional<URI> proxied(String artifactUri, String path) {
        return artifactUri.startsWith(PROXIED)
                ? Optional.of(resolve(PROXY + encoded(artifactUri.substring(PROXIED.length()) + "/" + path)))
                : Optional.empty();
    }

    static String notProxied(String artifactUri) {
        return "The server keeps artifacts under '" + artifactUri
                + "' and does not proxy them. Maybe start it with --serve-artifacts.";
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
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
