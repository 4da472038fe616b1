package org.cupel.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, given up when it takes too long. */
final class Exchange {

    private static final Duration TICK = Duration.ofMillis(250);

    private final HttpClient client;
    private final HttpLimits.TimeOuts limits;

    Exchange(HttpLimits.TimeOuts limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param transfer told of by the handler's subscriber, which is abandoned when this ends early */
    HttpResponse<byte[]> send(
            HttpRequest request, BodyHandler<byte[]> handler, Transfer transfer, DownloadListener listener)
            throws TryAgainException, InterruptedException {
        CompletableFuture<Boolean> head = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> reply = client.sendAsync(request, info -> {
            HttpResponse.BodySubscriber<byte[]> body = handler.apply(info);
            head.complete(true);
            return body;
        });
        // A failure before the head is told by the reply itself.
        reply.whenComplete((response, failure) -> head.complete(true));
        try {
            awaitHead(request.uri(), head);
            return awaitBody(request.uri(), reply, transfer, listener);
        } catch (ExecutionException failure) {
            throw broken(request.uri(), failure.getCause());
        } finally {
            reply.cancel(true);
            transfer.abandon();
        }
    }

    private void awaitHead(URI uri, CompletableFuture<Boolean> head)
            throws TryAgainException, InterruptedException, ExecutionException {
        Duration limit = limits.connect().plus(limits.firstByte());
        try {
            head.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            throw TryAgainException.trouble(uri + " did not answer within " + limit, silent);
        }
    }

    private HttpResponse<byte[]> awaitBody(
            URI uri, CompletableFuture<HttpResponse<byte[]>> reply, Transfer transfer, DownloadListener listener)
            throws TryAgainException, InterruptedException, ExecutionException {
        Pace pace = new Pace(limits, transfer.bytes());
        while (true) {
            try {
                return reply.get(Math.min(TICK.toNanos(), limits.slowWindow().toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                listener.received(transfer.bytes(), transfer.total());
                pace.check(uri, transfer.bytes());
            }
        }
    }

    private static TryAgainException broken(URI uri, Throwable cause) {
        if (cause instanceof UncheckedIOException ourDisk) {
            throw ourDisk;
        }
        if (cause instanceof IOException network) {
            String reason = network.getMessage() == null ? network.getClass().getSimpleName() : network.getMessage();
            return TryAgainException.trouble(uri + " broke off: " + reason, network);
        }
        throw new IllegalStateException("Downloading " + uri + " failed in an unexpected way", cause);
    }
}
