package org.cupel.ingest.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.cupel.ingest.http.Answer;
import org.cupel.ingest.http.AnswerCheck.Verdict;
import org.cupel.ingest.http.Checksum;
import org.cupel.ingest.http.Content;
import org.cupel.ingest.http.DownloadListener;
import org.cupel.ingest.http.Downloader;
import org.cupel.ingest.http.Request;
import org.cupel.ingest.http.SourceRefusedException;
import org.cupel.ingest.http.SourceUnavailableException;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.RefusedException;
import org.cupel.ingest.source.Reply;
import org.cupel.ingest.source.UnavailableException;

/** What sources ask for, as polite downloads. */
@ApplicationScoped
class Downloads {

    private final Downloader downloader;

    Downloads(Downloader downloader) {
        this.downloader = downloader;
    }

    Reply get(Ask ask, String etag, String lastModified, Path file, LongConsumer bytes) throws InterruptedException {
        try {
            return reply(downloader.get(request(ask).unless(etag, lastModified), file, new Counter(bytes)));
        } catch (SourceRefusedException refused) {
            throw new RefusedException(refused.status(), refused.getMessage());
        } catch (SourceUnavailableException away) {
            throw new UnavailableException(away.getMessage(), away);
        }
    }

    void discard(Path file) {
        downloader.discard(file);
    }

    private static Request request(Ask ask) {
        Request request = ask.form() == Ask.Form.JSON
                ? Request.page(ask.uri()).withHeaders(ask.secrets())
                : Request.file(ask.uri(), content(ask.uri()));
        return request.withChecksum(
                        ask.publishedMd5().map(hex -> new Checksum("MD5", hex)).orElse(Checksum.NONE))
                .withCheck(body -> verdict(ask, body::open));
    }

    private static Verdict verdict(Ask ask, Body body) throws IOException {
        try {
            Optional<String> problem = ask.check().problem(body);
            return problem.map(Verdict::retry).orElseGet(Verdict::ok);
        } catch (BadAnswerException none) {
            return Verdict.retry(none.getMessage());
        }
    }

    private static Content content(URI uri) {
        String path = uri.getPath();
        if (path.endsWith(".gz")) {
            return Content.GZIP;
        }
        if (path.endsWith(".xz")) {
            return Content.XZ;
        }
        return path.endsWith(".tar") ? Content.TAR : Content.ANY;
    }

    private static Reply reply(Answer answer) {
        if (answer instanceof Answer.Body body) {
            return new Reply(
                    body.file(),
                    body.sizeBytes(),
                    body.status(),
                    known(body.etag()),
                    known(body.lastModified()),
                    body.at(),
                    body.retries());
        }
        return new Reply(null, 0, answer.status(), known(answer.etag()), null, answer.at(), answer.retries());
    }

    private static String known(String header) {
        return header == null || header.isEmpty() ? null : header;
    }

    /** Turns totals of one download into what came on top. */
    private static final class Counter implements DownloadListener {
        private final LongConsumer more;
        private long before;

        Counter(LongConsumer more) {
            this.more = more;
        }

        @Override
        public void received(long bytes, OptionalLong totalBytes) {
            more.accept(bytes - before);
            before = bytes;
        }
    }
}
