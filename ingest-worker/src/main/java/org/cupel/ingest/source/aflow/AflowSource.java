package org.cupel.ingest.source.aflow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.ingest.source.SourceSettings;

/**
 * AFLOW (doi:10.1016/j.commatsci.2012.02.005) by its search interface AFLUX. It tells no dates: every run asks for all
 * pages, and what did not change is neither stored nor read again.
 */
public final class AflowSource implements Source {

    public static final String KIND = "aflow";

    private static final String PAGE = "page";
    private static final String FIELDS = "auid,aurl,compound,species,composition,geometry,positions_fractional,"
            + "enthalpy_formation_atom,Egap,dft_type,ldau_type,spin_cell";
    private static final Pattern PAGING = Pattern.compile("paging\\((\\d+),(\\d+)\\)");

    private final SourceSettings settings;

    public AflowSource(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public SourceProfile profile() {
        return settings.profile();
    }

    @Override
    public List<PlannedFetch> plan(RunOrder order) {
        return List.of(page(order, 1));
    }

    /** A matchbook is one query string with commas, not pairs. */
    private PlannedFetch page(RunOrder order, int number) {
        String matchbook = settings.filter().isEmpty() ? "" : settings.filter() + ",";
        String fields = settings.fields().isEmpty() ? FIELDS : FIELDS + "," + settings.fields();
        String query = matchbook + fields + ",paging(" + number + "," + settings.pageSize() + "),format(json)";
        return PlannedFetch.of(
                PAGE,
                order.baseUrl().resolve("API/aflux/") + "?"
                        + query.replace(" ", "%20").replace("\"", "%22"));
    }

    @Override
    public Ask ask(RunOrder order, Fetch fetch) {
        return Ask.json(URI.create(fetch.address()), Map.of(), AflowSource::problem);
    }

    private static Optional<String> problem(Body body) throws IOException {
        try {
            AfluxPage.read(body);
            return Optional.empty();
        } catch (BadAnswerException error) {
            return Optional.of(error.getMessage());
        }
    }

    @Override
    public Outlook look(RunOrder order, Fetch fetch, Body body) throws IOException {
        AfluxPage page = AfluxPage.read(body);
        Matcher paging = PAGING.matcher(fetch.address());
        if (!paging.find()) {
            throw new IllegalStateException("Address " + fetch.address() + " has no page number.");
        }
        int number = Integer.parseInt(paging.group(1));
        int expected = (number - 1) * settings.pageSize() + page.entries();
        if (page.last() != 0 && page.last() != expected) {
            throw new BadAnswerException("Page " + number + " ends with entry " + page.last() + " instead of "
                    + expected + ": the server sent another page than the one asked for.");
        }
        return new Outlook(next(order, number, page), page.total(), null, shrunk(order, page));
    }

    private List<PlannedFetch> next(RunOrder order, int number, AfluxPage page) {
        List<PlannedFetch> next = new ArrayList<>();
        if (page.total() != 0) {
            for (int after = number + 1; (after - 1) * settings.pageSize() < page.total(); after++) {
                next.add(page(order, after));
            }
        } else if (page.entries() == settings.pageSize()) {
            next.add(page(order, number + 1));
        }
        return next;
    }

    private static List<String> shrunk(RunOrder order, AfluxPage page) {
        return page.total() != 0 && page.total() < order.announced()
                ? List.of("The number of entries fell from " + order.announced() + " to " + page.total()
                        + " between two pages; some may have slid past. The next run asks for all again.")
                : List.of();
    }

    @Override
    public Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks)
            throws IOException {
        return MaterialFormat.AFLOW_JSON.reader(checks).read("aflow", raw);
    }
}
