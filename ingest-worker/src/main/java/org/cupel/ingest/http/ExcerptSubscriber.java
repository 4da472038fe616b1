package org.cupel.ingest.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The first bytes of a body that is not wanted, for a message; the rest stays where it is. */
final class ExcerptSubscriber implements BodySubscriber<byte[]> {

    private static final int MAXIMUM_BYTES = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), MAXIMUM_BYTES - bytes.size())];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        if (bytes.size() < MAXIMUM_BYTES) {
            subscription.request(1);
        } else {
            subscription.cancel();
            body.complete(bytes.toByteArray());
        }
    }

    /** What came before a cut says enough. */
    @Override
    public void onError(Throwable failure) {
        body.complete(bytes.toByteArray());
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
