package org.cupel.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes a body to a file as it comes, one network buffer at a time. */
final class SpoolSubscriber implements BodySubscriber<byte[]>, Transfer.Sink {

    private final Path file;
    private final long from;
    private final Transfer transfer;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private FileChannel channel;
    private boolean ended;

    SpoolSubscriber(Path file, long from, Transfer transfer) {
        this.file = file;
        this.from = from;
        this.transfer = transfer;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (ended) {
            given.cancel();
            return;
        }
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(from).position(from);
            given.request(1);
        } catch (IOException failure) {
            end(new UncheckedIOException("Cannot write to " + file, failure));
            given.cancel();
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (ended) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                write(buffer);
            }
            subscription.request(1);
        } catch (IOException failure) {
            end(new UncheckedIOException("Cannot write to " + file, failure));
            subscription.cancel();
        }
    }

    private void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            transfer.add(channel.write(buffer));
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public synchronized void onComplete() {
        end(null);
    }

    @Override
    public synchronized void abandon() {
        if (ended) {
            return;
        }
        end(new IOException("abandoned"));
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void end(Throwable failure) {
        ended = true;
        Throwable first = failure;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closing) {
            first = first == null ? new UncheckedIOException("Cannot write to " + file, closing) : first;
        }
        if (first == null) {
            body.complete(new byte[0]);
        } else {
            body.completeExceptionally(first);
        }
    }
}
