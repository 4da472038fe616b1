package org.cupel.ingest.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Clock;
import java.util.Locale;

/** One try at an answer: asks, follows redirects, spools, inspects. */
final class Attempt {

    private static final int MAXIMUM_REDIRECTS = 5;

    private final Hosts hosts;
    private final Exchange exchange;
    private final Clock clock;
    private final String userAgent;
    private final Request request;
    private final SpoolFile spool;
    private final DownloadListener listener;
    private final String identity;
    private final long from;
    private final Transfer transfer = new Transfer();
    private SpoolNotes notes;
    private HostGate gate;
    private volatile boolean spooling;

    Attempt(Downloader.Parts parts, Request request, SpoolFile spool, DownloadListener listener) {
        this.hosts = parts.hosts();
        this.exchange = parts.exchange();
        this.clock = parts.clock();
        this.userAgent = parts.limits().userAgent();
        this.request = request;
        this.spool = spool;
        this.listener = listener;
        this.identity = Digests.sha256(request.uri() + " " + request.checksum().hex());
        this.notes = request.content().resumable() ? spool.notes(identity) : SpoolNotes.NONE;
        this.from = resumable() ? spool.sizeBytes() : 0;
    }

    /** Without anything that tells one version from another, parts of two might be joined. */
    private boolean resumable() {
        return !notes.identity().isEmpty()
                && (!notes.ifRange().isEmpty() || request.checksum().known());
    }

    Answer run(int retries)
            throws TryAgainException, SourceRefusedException, SourceUnavailableException, InterruptedException {
        boolean decided = false;
        try {
            Answer answer = answer(fetch(), retries);
            gate.succeeded();
            decided = true;
            return answer;
        } catch (TryAgainException failure) {
            decided = true;
            tell(failure);
            throw failure;
        } catch (SourceRefusedException refused) {
            decided = true;
            gate.succeeded();
            throw refused;
        } catch (SourceUnavailableException notAsked) {
            decided = true;
            throw notAsked;
        } finally {
            if (!decided) {
                gate.undecided();
            }
        }
    }

    private void tell(TryAgainException failure) {
        failure.retryAfter().ifPresent(gate::pause);
        if (failure.hostInTrouble()) {
            gate.failed();
        } else {
            gate.succeeded();
        }
    }

    private HttpResponse<byte[]> fetch()
            throws TryAgainException, SourceRefusedException, SourceUnavailableException, InterruptedException {
        URI uri = request.uri();
        int status = 0;
        for (int hop = 0; hop <= MAXIMUM_REDIRECTS; hop++) {
            gate = hosts.gate(uri);
            HttpResponse<byte[]> response;
            try (HostGate.Turn turn = gate.enter(listener)) {
                response = exchange.send(message(uri), this::target, transfer, listener);
            }
            if (!Redirects.is(response)) {
                return response;
            }
            gate.succeeded();
            uri = Redirects.next(uri, response);
        }
        throw new SourceRefusedException(
                310,
                request.uri() + " redirects more than " + MAXIMUM_REDIRECTS + " times. Set the address where it ends.");
    }

    private HttpRequest message(URI uri) {
        Origin origin = Origin.of(uri);
        HttpRequest.Builder message = HttpRequest.newBuilder(uri)
                .version(origin.secure() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .setHeader("User-Agent", userAgent)
                .setHeader("Accept", request.content().accept())
                .setHeader("Accept-Encoding", request.content().acceptEncoding());
        set(message, "If-None-Match", request.etag());
        set(message, "If-Modified-Since", request.lastModified());
        if (from > 0) {
            set(message, "Range", "bytes=" + from + "-");
            set(message, "If-Range", notes.ifRange());
        }
        if (origin.maySeeKeysOf(Origin.of(request.uri()))) {
            request.headers().forEach(message::setHeader);
        }
        return message.build();
    }

    private static void set(HttpRequest.Builder message, String name, String value) {
        if (!value.isEmpty()) {
            message.setHeader(name, value);
        }
    }

    /** Called with the head of an answer: what is there is touched only if a body follows that is wanted. */
    private BodySubscriber<byte[]> target(ResponseInfo info) {
        if (isWhole(info) && !errorPageInPlaceOfTheRest(info)) {
            notes = SpoolNotes.of(identity, info.headers());
            spool.begin(notes);
            return spoolFrom(0);
        }
        if (info.statusCode() == 206 && notes.continuedBy(info, from)) {
            notes = notes.withTotal(info);
            return spoolFrom(from);
        }
        return new ExcerptSubscriber();
    }

    private static boolean isWhole(ResponseInfo info) {
        return info.statusCode() == 200 || info.statusCode() == 203;
    }

    /** A page that asks for patience must not cost the gigabyte that is there. */
    private boolean errorPageInPlaceOfTheRest(ResponseInfo info) {
        return from > 0 && isHtml(info.headers().firstValue("content-type").orElse("")) && !isHtml(notes.contentType());
    }

    private static boolean isHtml(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private BodySubscriber<byte[]> spoolFrom(long position) {
        spooling = true;
        SpoolSubscriber subscriber = new SpoolSubscriber(spool.file(), position, transfer);
        transfer.begin(subscriber, position, notes.totalBytes());
        return subscriber;
    }

    private Answer answer(HttpResponse<byte[]> response, int retries) throws TryAgainException, SourceRefusedException {
        int status = response.statusCode();
        if (status == 304 && request.conditional()) {
            spool.discard();
            String etag = response.headers().firstValue("etag").orElse(request.etag());
            return new Answer.NotModified(status, etag, clock.instant(), retries);
        }
        if (status == 416 && from > 0) {
            return atTheEnd(response, retries);
        }
        if (status == 200 || status == 203 || status == 206) {
            return spooled(response, retries);
        }
        throw Statuses.failure(request.uri(), response, clock);
    }

    /** Nothing follows after what is there: either it is whole, or it is of something else. */
    private Answer atTheEnd(HttpResponse<byte[]> response, int retries)
            throws TryAgainException, SourceRefusedException {
        String range = response.headers().firstValue("content-range").orElse("");
        if (range.equals("bytes */" + from) || notes.totalBytes() == from) {
            return whole(206, from, retries);
        }
        spool.discard();
        throw TryAgainException.spoiled(request.uri() + " has no byte " + from + ": " + range, null);
    }

    private Answer spooled(HttpResponse<byte[]> response, int retries)
            throws TryAgainException, SourceRefusedException {
        if (!spooling) {
            return notSpooled(response);
        }
        long position = response.statusCode() == 206 ? from : 0;
        return whole(response.statusCode(), position, retries);
    }

    private Answer notSpooled(HttpResponse<byte[]> response) throws TryAgainException {
        if (response.statusCode() == 206) {
            spool.discard();
            throw TryAgainException.spoiled(
                    request.uri() + " answered with a range that was not asked for: "
                            + response.headers().firstValue("content-range").orElse("none"),
                    null);
        }
        throw TryAgainException.later(
                request.uri() + " answered HTML in place of the rest of " + request.content()
                        + Statuses.excerpt(response.body()),
                RetryAfter.of(response.headers(), clock),
                true);
    }

    private Answer whole(int status, long position, int retries) throws TryAgainException, SourceRefusedException {
        long size = spool.sizeBytes();
        listener.received(size, transfer.total());
        if (notes.totalBytes() >= 0 && size < notes.totalBytes()) {
            throw TryAgainException.trouble(request.uri() + " broke off at byte " + size + " of " + notes.totalBytes());
        }
        try {
            Inspection.inspect(request, spool.file(), status);
        } catch (TryAgainException | SourceRefusedException useless) {
            spool.discard();
            throw useless;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + spool.file(), failure);
        }
        return new Answer.Body(
                spool.file(),
                size,
                status,
                notes.contentType(),
                notes.etag(),
                notes.lastModified(),
                clock.instant(),
                retries,
                position);
    }
}
