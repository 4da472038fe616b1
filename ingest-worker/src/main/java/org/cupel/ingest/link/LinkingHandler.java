package org.cupel.ingest.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;

/**
 * Compares structures that are new or changed with those of other sources that have the same key, batch by batch.
 *
 * <p>What is done is marked at each structure, so that a worker that takes over does the rest, and a job that has nothing
 * to do writes nothing. Keys are written before structures are compared: of two jobs at once, the later one sees the
 * other's. Cost: at most 100 comparisons for a structure, with those of the lowest ids, and 500 structures for a job; the
 * next job goes on behind what waits by then.
 */
@ApplicationScoped
class LinkingHandler implements JobHandler<LinkingJob> {

    private static final int BATCH = 100;
    private static final int MOST_CANDIDATES = 100;
    private static final int SLICE = 500;

    private final LinkTable table;

    private final Linking linking;

    LinkingHandler(LinkTable table, Linking linking) {
        this.table = table;
        this.linking = linking;
    }

    @Override
    public String kind() {
        return LinkingJob.KIND;
    }

    @Override
    public Class<LinkingJob> payloadType() {
        return LinkingJob.class;
    }

    @Override
    public void run(LinkingJob job, JobLease lease) {
        String last = table.severalSources() ? linkSlice(job.after(), lease) : "";
        lease.complete(() -> {
            if (!last.isEmpty()) {
                linking.goOn(job, last);
            }
        });
    }

    /** Returns the id behind which there may be more, or an empty text. */
    private String linkSlice(String after, JobLease lease) {
        String last = after;
        for (int done = 0; done < SLICE; done += BATCH) {
            List<LinkTable.Stored> open = table.open(last, BATCH);
            if (open.isEmpty()) {
                return "";
            }
            link(open, lease);
            last = open.get(open.size() - 1).materialId();
            lease.progress(done + open.size(), 0, done + open.size() + " structures compared, up to " + last);
        }
        return last;
    }

    private void link(List<LinkTable.Stored> open, JobLease lease) {
        List<LinkCandidate> batch =
                open.stream().map(LinkCandidate::of).flatMap(Optional::stream).toList();
        List<LinkTable.Key> keys = Stream.concat(
                        batch.stream().map(LinkCandidate::key),
                        open.stream().filter(stored -> isWithout(stored, batch)).map(LinkingHandler::withoutKey))
                .toList();
        lease.commit(() -> table.key(keys));
        Map<String, List<LinkCandidate>> prepared = new HashMap<>();
        List<LinkTable.Pair> pairs = batch.stream()
                .flatMap(candidate -> pairs(candidate, prepared))
                .distinct()
                .toList();
        lease.commit(() -> table.link(keys, pairs));
    }

    private static boolean isWithout(LinkTable.Stored stored, List<LinkCandidate> batch) {
        return batch.stream()
                .noneMatch(candidate -> candidate.stored().materialId().equals(stored.materialId()));
    }

    private static LinkTable.Key withoutKey(LinkTable.Stored stored) {
        return new LinkTable.Key(stored.materialId(), stored.structureHash(), "");
    }

    /** @param prepared those that were asked for in this batch, by key and source */
    private Stream<LinkTable.Pair> pairs(LinkCandidate candidate, Map<String, List<LinkCandidate>> prepared) {
        String source = candidate.stored().source();
        return prepared
                .computeIfAbsent(
                        candidate.matchKey() + " not of " + source, key -> others(candidate.matchKey(), source))
                .stream()
                .map(candidate::pairWith)
                .flatMap(Optional::stream);
    }

    private List<LinkCandidate> others(String matchKey, String source) {
        return table.candidates(matchKey, source, MOST_CANDIDATES).stream()
                .map(LinkCandidate::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
