package org.cupel.gateway.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.cupel.gateway.config.WebhookConfig;
import org.cupel.gateway.webhook.Receivers.Receiver;
import org.cupel.platform.problem.ProblemException;

/** Sends one delivery once. Of the answer only the status is read; redirects are not followed. */
@ApplicationScoped
public class Courier {

    private static final int GONE = 410;

    private final Receivers receivers;
    private final WebhookSecrets secrets;
    private final HttpClient client;
    private final long timeoutMillis;
    private final Clock clock = Clock.systemUTC();

    Courier(Receivers receivers, WebhookSecrets secrets, WebhookConfig config, Vertx vertx) {
        this.receivers = receivers;
        this.secrets = secrets;
        this.timeoutMillis = config.timeout().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxPoolSize(config.concurrent())
                .setConnectTimeout((int) timeoutMillis));
    }

    public Attempt send(DueDelivery due) throws InterruptedException {
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        try {
            RequestOptions options = options(receivers.resolve(due.url()), due);
            CompletableFuture<Integer> status = client.request(options)
                    .compose(request -> {
                        sent.set(request);
                        return request.send(Buffer.buffer(due.body())).compose(Courier::statusAlone);
                    })
                    .toCompletionStage()
                    .toCompletableFuture();
            return judged(status.get(timeoutMillis, TimeUnit.MILLISECONDS));
        } catch (UnknownHostException refused) {
            return new Attempt.Failed(null, "Not sent: " + refused.getMessage(), false);
        } catch (ProblemException impossible) {
            // The operator took the key away, or a rule is stricter than when the webhook was made.
            return new Attempt.Failed(null, "Not sent: " + impossible.getMessage(), false);
        } catch (TimeoutException slow) {
            return new Attempt.Failed(null, "No answer within " + timeoutMillis + " ms.", false);
        } catch (ExecutionException away) {
            return new Attempt.Failed(null, "No answer: " + reason(away.getCause()), false);
        } finally {
            if (sent.get() != null) {
                sent.get().reset();
            }
        }
    }

    /** The first words say where it failed, the last why. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return failure.getMessage() + (root == failure ? "" : " (" + root.getMessage() + ")");
    }

    private RequestOptions options(Receiver receiver, DueDelivery due) {
        long timestamp = clock.instant().getEpochSecond();
        byte[] body = due.body().getBytes(StandardCharsets.UTF_8);
        String query = receiver.uri().getRawQuery();
        String path = receiver.uri().getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        receiver.port(), receiver.address().getHostAddress()))
                .setHost(receiver.uri().getHost())
                .setPort(receiver.port())
                .setSsl(receiver.https())
                .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Cupel")
                .putHeader(Signature.ID, due.eventId())
                .putHeader(Signature.TIMESTAMP, String.valueOf(timestamp))
                .putHeader(
                        Signature.SIGNATURE, Signature.of(secrets.of(due.webhookId()), due.eventId(), timestamp, body));
    }

    /** A body of any length comes to nothing: the connection is closed. */
    private static Future<Integer> statusAlone(HttpClientResponse answer) {
        int status = answer.statusCode();
        answer.exceptionHandler(expected -> {});
        answer.request().connection().close();
        return Future.succeededFuture(status);
    }

    private static Attempt judged(int status) {
        if (status / 100 == 2) {
            return new Attempt.Taken(status);
        }
        String why = status / 100 == 3
                ? "It answered with a redirect, which is not followed."
                : "It answered " + status + ".";
        return new Attempt.Failed(status, why, status == GONE);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
