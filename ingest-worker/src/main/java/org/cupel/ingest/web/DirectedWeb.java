package org.cupel.ingest.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.cupel.ingest.config.IngestConfig;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.Reply;
import org.cupel.ingest.source.Web;

/** Sends requests where their address points: to this machine's files or over HTTP. */
@ApplicationScoped
class DirectedWeb implements Web {

    private final Path spool;
    private final Downloads downloads;

    DirectedWeb(IngestConfig config, Downloads downloads) {
        this.spool = config.spool();
        this.downloads = downloads;
    }

    @Override
    public Reply get(Ask ask, String etag, String lastModified, String spoolName, LongConsumer bytes)
            throws InterruptedException {
        Path file = spooled(spoolName);
        if ("file".equals(ask.uri().getScheme())) {
            return LocalFiles.get(Path.of(ask.uri()), etag, file, bytes);
        }
        return downloads.get(ask, etag, lastModified, file, bytes);
    }

    @Override
    public void done(String spoolName) {
        downloads.discard(spooled(spoolName));
    }

    private Path spooled(String name) {
        try {
            Files.createDirectories(spool);
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The spool folder " + spool
                            + " cannot be made. Set cupel.ingest.spool to a folder that the service may write.",
                    refused);
        }
        return spool.resolve(name);
    }
}
