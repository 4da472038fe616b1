package org.cupel.ingest.source.materialsproject;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.source.Addresses;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.KnownMaterials;
import org.cupel.ingest.source.MissingKeyException;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.ingest.source.SourceSettings;

/**
 * Summaries of the Materials Project (doi:10.1063/1.4812323), by its REST interface.
 *
 * <p>The first run takes all pages. Later ones read a light index, newest first, as far as the watermark, and ask for
 * the documents that are new or changed by their ids. What the project deprecates is withdrawn here.
 */
public final class MaterialsProjectSource implements Source {

    public static final String KIND = "materials-project";

    // An index entry is 100 times smaller than a document; more ids make an address that servers cut.
    private static final int INDEX_LIMIT = 1000;
    private static final int IDS_AT_ONCE = 100;

    // Documents of one release carry dates hours apart, and become visible together.
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final SourceSettings settings;
    private final KnownMaterials known;

    public MaterialsProjectSource(SourceSettings settings, KnownMaterials known) {
        this.settings = settings;
        this.known = known;
    }

    @Override
    public SourceProfile profile() {
        return settings.profile();
    }

    @Override
    public List<PlannedFetch> plan(RunOrder order) {
        requireKey(order);
        SummaryQuery query = query(order);
        return order.changedSince().isPresent()
                ? List.of(query.index(0, INDEX_LIMIT), query.deprecated(0, INDEX_LIMIT))
                : List.of(
                        query.indexProbe(0, INDEX_LIMIT),
                        query.deprecatedProbe(0, INDEX_LIMIT),
                        query.page(0, settings.pageSize()));
    }

    private void requireKey(RunOrder order) {
        boolean official = order.baseUrl().getHost() != null
                && order.baseUrl()
                        .getHost()
                        .equals(URI.create(profile().baseUrl()).getHost());
        if (official && settings.key().get().isEmpty()) {
            throw new MissingKeyException(missingKey());
        }
    }

    private String missingKey() {
        return "The Materials Project answers nobody without a key. Maybe set MP_API_KEY; a key is free at"
                + " https://next-gen.materialsproject.org/api.";
    }

    @Override
    public Ask ask(RunOrder order, Fetch fetch) {
        Map<String, String> secrets =
                settings.key().get().map(key -> Map.of("x-api-key", key)).orElse(Map.of());
        return Ask.json(URI.create(fetch.address()), secrets, MaterialsProjectSource::problem);
    }

    private static Optional<String> problem(Body body) throws IOException {
        String errors = SummaryPage.read(body).errors();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("The Materials Project answered with errors: " + errors);
    }

    @Override
    public Outlook look(RunOrder order, Fetch fetch, Body body) throws IOException {
        SummaryPage page = SummaryPage.read(body);
        return switch (fetch.purpose()) {
            case SummaryQuery.PAGE -> pages(order, fetch, page);
            case SummaryQuery.INDEX -> index(order, fetch, page);
            case SummaryQuery.IDS -> ids(fetch, page);
            case SummaryQuery.INDEX_PROBE, SummaryQuery.DEPRECATED_PROBE -> Outlook.of(slices(order, fetch, page), 0);
            default -> Outlook.of(passed(order, page) ? List.of() : slices(order, fetch, page), 0);
        };
    }

    private Outlook pages(RunOrder order, Fetch fetch, SummaryPage page) {
        List<PlannedFetch> next = new ArrayList<>(slices(order, fetch, page));
        List<String> warnings = new ArrayList<>();
        if (page.total() < order.announced()) {
            // What was taken out has let others slide into pages that were fetched before.
            // The first slice of the index is in the run already: as a probe, which is not searched.
            next.add(query(order).index(0, INDEX_LIMIT - 1));
            warnings.add("The number of documents fell from " + order.announced() + " to " + page.total()
                    + " between two pages; the index is read to find what slid past.");
        }
        return new Outlook(next, page.total(), reached(fetch, page), warnings);
    }

    /** The slices that follow this one: all at once when it says how many there are, to be fetched side by side. */
    private List<PlannedFetch> slices(RunOrder order, Fetch fetch, SummaryPage page) {
        Map<String, String> query = Addresses.query(fetch.address());
        int skip = Integer.parseInt(query.get("_skip"));
        int limit = Integer.parseInt(query.get("_limit"));
        int got = page.entries().size();
        int total = page.total();
        List<PlannedFetch> next = new ArrayList<>();
        if (got == 0) {
            return next;
        }
        if (got < limit && skip + got < Math.min(total, skip + limit)) {
            next.add(query(order).sibling(fetch.purpose(), skip + got, limit - got));
        }
        for (int place = skip + limit; place < total; place += limit) {
            next.add(query(order).sibling(fetch.purpose(), place, limit));
        }
        return next;
    }

    /** The latest date of the page, but none from a clock that runs ahead of the time at which we asked. */
    private static Instant reached(Fetch fetch, SummaryPage page) {
        Instant now = fetch.requestedAt() == null ? Instant.now() : fetch.requestedAt();
        return page.latest().map(latest -> latest.isAfter(now) ? now : latest).orElse(null);
    }

    private Outlook index(RunOrder order, Fetch fetch, SummaryPage page) {
        List<PlannedFetch> next = new ArrayList<>(chunks(order, changed(order, page)));
        if (!passed(order, page)) {
            next.addAll(slices(order, fetch, page));
        }
        return new Outlook(next, 0, reached(fetch, page), List.of());
    }

    /** Whether everything that follows in the index changed before the watermark. */
    private static boolean passed(RunOrder order, SummaryPage page) {
        Optional<Instant> from = order.changedSince().map(since -> since.minus(OVERLAP));
        int last = page.entries().size() - 1;
        return from.isPresent()
                && last >= 0
                && page.newestFirst()
                && page.entries().get(last).changedAt().isBefore(from.get());
    }

    private List<String> changed(RunOrder order, SummaryPage page) {
        List<String> ids = page.entries().stream()
                .map(SummaryPage.Entry::id)
                .filter(id -> !id.isEmpty())
                .toList();
        Map<String, Instant> before = known.changedAt(profile().name(), ids);
        return page.entries().stream()
                .filter(entry -> !entry.id().isEmpty())
                .filter(entry -> changed(order, entry, before.get(entry.id())))
                .map(SummaryPage.Entry::id)
                .distinct()
                .toList();
    }

    private static boolean changed(RunOrder order, SummaryPage.Entry entry, Instant before) {
        boolean late = order.changedSince()
                .map(since -> entry.changedAt() == null || !entry.changedAt().isBefore(since.minus(OVERLAP)))
                .orElse(true);
        return late
                && (before == null
                        || entry.changedAt() == null
                        || entry.changedAt().isAfter(before));
    }

    private List<PlannedFetch> chunks(RunOrder order, List<String> ids) {
        List<PlannedFetch> fetches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            fetches.add(query(order).ids(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE))));
        }
        return fetches;
    }

    private static Outlook ids(Fetch fetch, SummaryPage page) {
        Set<String> missing = new HashSet<>(
                List.of(Addresses.query(fetch.address()).get("material_ids").split(",")));
        for (SummaryPage.Entry entry : page.entries()) {
            if (!missing.remove(entry.id()) && !entry.id().isEmpty()) {
                throw new BadAnswerException("Asked for certain ids, the server sent " + entry.id()
                        + " instead: it does not know the parameter material_ids. Run a back-fill without a date.");
            }
        }
        return missing.isEmpty()
                ? Outlook.nothing()
                : new Outlook(
                        List.of(),
                        0,
                        null,
                        List.of("Listed in the index and yet not delivered: "
                                + missing.stream().sorted().limit(5).toList() + " (" + missing.size() + " in all)."));
    }

    private SummaryQuery query(RunOrder order) {
        return new SummaryQuery(order.baseUrl(), settings.filter(), settings.fields());
    }

    /** A server that refuses a stand-in's request for want of a key is the official one behind another name. */
    @Override
    public List<PlannedFetch> instead(RunOrder order, Fetch fetch, int status) {
        if ((status == 401 || status == 403) && settings.key().get().isEmpty()) {
            throw new MissingKeyException(missingKey());
        }
        return List.of();
    }

    @Override
    public Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks)
            throws IOException {
        return switch (fetch.purpose()) {
            case SummaryQuery.INDEX, SummaryQuery.INDEX_PROBE, SummaryQuery.DEPRECATED_PROBE -> Stream.empty();
            case SummaryQuery.DEPRECATED ->
                documents(raw, checks).filter(outcome -> outcome instanceof ReadOutcome.Withdrawn);
            default -> documents(raw, checks);
        };
    }

    private static Stream<ReadOutcome> documents(InputStream raw, CrystalChecks checks) throws IOException {
        return MaterialFormat.MATERIALS_PROJECT_JSON.reader(checks).read("summary", raw);
    }
}
