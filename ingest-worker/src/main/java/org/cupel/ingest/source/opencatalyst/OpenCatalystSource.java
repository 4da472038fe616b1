package org.cupel.ingest.source.opencatalyst;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.Outcomes;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.PublishedFile;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.ingest.source.SourceSettings;

/** Published files of the Open Catalyst Project (OC20 doi:10.1021/acscatal.0c04525, OC22 doi:10.1021/acscatal.2c05426). */
public final class OpenCatalystSource implements Source {

    public static final String KIND = "open-catalyst";

    private static final String FILE = "file";

    private final SourceSettings settings;

    public OpenCatalystSource(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public SourceProfile profile() {
        return settings.profile();
    }

    @Override
    public List<PlannedFetch> plan(RunOrder order) {
        return settings.files().stream()
                .map(file -> PlannedFetch.of(FILE, address(order, file)))
                .toList();
    }

    private static String address(RunOrder order, PublishedFile file) {
        return order.baseUrl().resolve(file.path()).toString();
    }

    @Override
    public Ask ask(RunOrder order, Fetch fetch) {
        return settings.files().stream()
                .filter(file -> address(order, file).equals(fetch.address()))
                .findFirst()
                .map(file -> Ask.file(URI.create(fetch.address()), file.md5()))
                .orElseGet(() -> Ask.file(URI.create(fetch.address()), null));
    }

    @Override
    public Outlook look(RunOrder order, Fetch fetch, Body body) {
        return Outlook.nothing();
    }

    @Override
    public Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks)
            throws IOException {
        String name = URI.create(fetch.address()).getPath();
        MaterialFormat format = MaterialFormat.ofFileName(name)
                .orElseThrow(
                        () -> new UnreadableSourceException(
                                "The name '" + name
                                        + "' tells no format. Give files ending in .tar, .traj, .extxyz or .csv, also with .gz or .xz."));
        return Outcomes.renamed(format.reader(checks).read(name, raw), settings::qualified);
    }
}
