package org.cupel.ingest.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.Parallelism;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;

/** A file that somebody sent: its bytes are in S3 before the run begins. */
final class UploadSource implements Source {

    static final String KIND = "upload";

    private final IngestionRequest request;

    UploadSource(IngestionRequest request) {
        this.request = request;
    }

    @Override
    public SourceProfile profile() {
        return new SourceProfile(
                request.source(), KIND, request.source(), "", "", "", "", "", "", "", request.method());
    }

    @Override
    public List<PlannedFetch> plan(RunOrder order) {
        return List.of();
    }

    @Override
    public Ask ask(RunOrder order, Fetch fetch) {
        throw new IllegalStateException("An upload is never asked for: fetch " + fetch.fetchId() + ".");
    }

    @Override
    public Outlook look(RunOrder order, Fetch fetch, Body body) {
        return Outlook.nothing();
    }

    @Override
    public Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks)
            throws IOException {
        return request.format()
                .format()
                .reader(checks)
                .inParallel(Parallelism.ofProcessors())
                .read(fetch.address(), raw);
    }

    @Override
    public String reader() {
        return request.format().name().toLowerCase(Locale.ROOT);
    }
}
