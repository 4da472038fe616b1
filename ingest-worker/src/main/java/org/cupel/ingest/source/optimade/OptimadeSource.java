package org.cupel.ingest.source.optimade;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.source.Addresses;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.Outcomes;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.ingest.source.SourceSettings;

/** Structures of any OPTIMADE provider: Materials Cloud, OQMD, JARVIS, Alexandria, NOMAD and others. */
public final class OptimadeSource implements Source {

    public static final String KIND = "optimade";

    private static final String PAGE = "page";
    /** A page with a filter on dates, which a provider need not understand. */
    private static final String CHANGED_PAGE = "changed-page";

    private static final String FIELDS = "lattice_vectors,cartesian_site_positions,species,species_at_sites,nsites,"
            + "elements,chemical_formula_reduced,dimension_types,structure_features,last_modified";

    private final SourceSettings settings;

    public OptimadeSource(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public SourceProfile profile() {
        return settings.profile();
    }

    @Override
    public List<PlannedFetch> plan(RunOrder order) {
        return List.of(order.changedSince()
                .map(since -> PlannedFetch.of(CHANGED_PAGE, first(order, changedFilter(since))))
                .orElseGet(() -> PlannedFetch.of(PAGE, first(order, settings.filter()))));
    }

    private String changedFilter(Instant since) {
        String changed = "last_modified >= \"" + since.truncatedTo(ChronoUnit.SECONDS) + "\"";
        return settings.filter().isEmpty() ? changed : "(" + settings.filter() + ") AND " + changed;
    }

    private String first(RunOrder order, String filter) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!filter.isEmpty()) {
            query.put("filter", filter);
        }
        query.put("page_limit", Integer.toString(settings.pageSize()));
        query.put("response_fields", settings.fields().isEmpty() ? FIELDS : FIELDS + "," + settings.fields());
        return Addresses.of(structures(order), "structures", query);
    }

    /** The versioned base: versions of the interface are told apart by path. */
    private static URI structures(RunOrder order) {
        URI base = order.baseUrl();
        return base.getPath().matches(".*/v\\d+(\\.\\d+)*/") ? base : base.resolve("v1/");
    }

    @Override
    public Ask ask(RunOrder order, Fetch fetch) {
        return Ask.json(URI.create(fetch.address()), Map.of(), OptimadeSource::problem);
    }

    private static Optional<String> problem(Body body) throws IOException {
        String errors = StructuresPage.read(body).errors();
        return errors.isEmpty() ? Optional.empty() : Optional.of("The provider answered with errors: " + errors);
    }

    @Override
    public Outlook look(RunOrder order, Fetch fetch, Body body) throws IOException {
        StructuresPage page = StructuresPage.read(body);
        List<PlannedFetch> next = page.next().isEmpty()
                ? List.of()
                : List.of(PlannedFetch.cursor(fetch.purpose(), rebased(order, fetch, page.next())));
        return new Outlook(next, page.returned(), reached(fetch, page), shrunk(order, page));
    }

    /** Only the query of a link is followed: servers behind proxies name hosts that nobody can reach, or should. */
    private static String rebased(RunOrder order, Fetch fetch, String next) {
        String query =
                URI.create(fetch.address()).resolve(next.replace(" ", "%20")).getRawQuery();
        return structures(order).resolve("structures") + (query == null ? "" : "?" + query);
    }

    private static Instant reached(Fetch fetch, StructuresPage page) {
        Instant now = fetch.requestedAt() == null ? Instant.now() : fetch.requestedAt();
        return page.latest() == null || page.latest().isBefore(now) ? page.latest() : now;
    }

    private static List<String> shrunk(RunOrder order, StructuresPage page) {
        return page.returned() != 0 && page.returned() < order.announced()
                ? List.of("The number of structures fell from " + order.announced() + " to " + page.returned()
                        + " between two pages; some may have slid past. The next run asks for all again.")
                : List.of();
    }

    /** Filters on dates are optional in OPTIMADE: without them everything is asked for. */
    @Override
    public List<PlannedFetch> instead(RunOrder order, Fetch fetch, int status) {
        return fetch.purpose().equals(CHANGED_PAGE) && (status == 400 || status == 501)
                ? List.of(PlannedFetch.of(PAGE, first(order, settings.filter())))
                : List.of();
    }

    @Override
    public Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks)
            throws IOException {
        return Outcomes.renamed(
                MaterialFormat.OPTIMADE_JSON.reader(checks).read("structures", raw), settings::qualified);
    }
}
