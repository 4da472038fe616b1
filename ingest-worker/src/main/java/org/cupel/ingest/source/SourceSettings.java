package org.cupel.ingest.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the operator set for a source.
 *
 * @param pageSize rows asked for at once
 * @param filter in the language of the source, empty for everything
 * @param fields asked for beside those that Cupel reads, comma-separated; empty for none
 * @param idPrefix put before ids that are unique only within the source
 * @param files published files, for sources that have no pages
 * @param key read anew for each request, because keys are rotated
 */
public record SourceSettings(
        SourceProfile profile,
        int pageSize,
        String filter,
        String fields,
        String idPrefix,
        List<PublishedFile> files,
        Supplier<Optional<String>> key) {

    public SourceSettings {
        files = List.copyOf(files);
    }

    /** A name for an id that is unique everywhere. */
    public String qualified(String id) {
        return idPrefix.isEmpty() ? id : idPrefix + ":" + id;
    }
}
