package org.cupel.ingest.source.materialsproject;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.ingest.source.Addresses;
import org.cupel.ingest.source.PlannedFetch;

/** Addresses below {@code /materials/summary/}. */
record SummaryQuery(URI base, String filter, String moreFields) {

    /** Whole documents, by place. */
    static final String PAGE = "page";
    /** Whole documents, by id. */
    static final String IDS = "ids";
    /** Ids and dates, to find what changed. */
    static final String INDEX = "index";
    /** An index that is kept without being searched, so that the next run can tell whether it is still the same. */
    static final String INDEX_PROBE = "index-probe";
    /** Ids of what is deprecated. */
    static final String DEPRECATED = "deprecated";

    static final String DEPRECATED_PROBE = "deprecated-probe";

    private static final String PATH = "materials/summary/";
    private static final String NAMES = "material_id,last_updated,deprecated";
    private static final String FIELDS = NAMES
            + ",formula_pretty,structure,formation_energy_per_atom,energy_above_hull,band_gap,is_gap_direct,"
            + "total_magnetization,ordering,theoretical";

    PlannedFetch page(int skip, int limit) {
        return slice(PAGE, "false", fields(), skip, limit);
    }

    PlannedFetch index(int skip, int limit) {
        return slice(INDEX, "false", NAMES, skip, limit);
    }

    PlannedFetch deprecated(int skip, int limit) {
        return slice(DEPRECATED, "true", NAMES + ",deprecation_reasons", skip, limit);
    }

    PlannedFetch indexProbe(int skip, int limit) {
        return PlannedFetch.of(INDEX_PROBE, index(skip, limit).address());
    }

    PlannedFetch deprecatedProbe(int skip, int limit) {
        return PlannedFetch.of(DEPRECATED_PROBE, deprecated(skip, limit).address());
    }

    /** The slice of the same kind at another place. */
    PlannedFetch sibling(String purpose, int skip, int limit) {
        return switch (purpose) {
            case PAGE -> page(skip, limit);
            case INDEX -> index(skip, limit);
            case INDEX_PROBE -> indexProbe(skip, limit);
            case DEPRECATED -> deprecated(skip, limit);
            case DEPRECATED_PROBE -> deprecatedProbe(skip, limit);
            default -> throw new IllegalArgumentException("There are no slices of '" + purpose + "'.");
        };
    }

    // Newest first: what changes meanwhile moves to the front, so that no document slides past unseen.
    private PlannedFetch slice(String purpose, String deprecated, String fields, int skip, int limit) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("deprecated", deprecated);
        query.putAll(own());
        query.put("_sort_fields", "-last_updated,material_id");
        query.put("_fields", fields);
        query.put("_skip", Integer.toString(skip));
        query.put("_limit", Integer.toString(limit));
        return PlannedFetch.of(purpose, Addresses.of(base, PATH, query));
    }

    PlannedFetch ids(List<String> ids) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("material_ids", String.join(",", ids));
        query.put("_fields", fields());
        query.put("_limit", Integer.toString(ids.size()));
        return PlannedFetch.of(IDS, Addresses.of(base, PATH, query));
    }

    private String fields() {
        return moreFields.isEmpty() ? FIELDS : FIELDS + "," + moreFields;
    }

    private Map<String, String> own() {
        return filter.isEmpty() ? Map.of() : Addresses.query("?" + filter);
    }
}
