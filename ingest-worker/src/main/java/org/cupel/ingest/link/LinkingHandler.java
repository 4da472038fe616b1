package org.cupel.ingest.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;

/**
 * Compares structures that are new or changed with those of other sources that have the same key, batch by batch.
 *
 * <p>What is done is marked at each structure, so that a worker that takes over does the rest, and a job that has nothing
 * to do writes nothing. Keys are written before structures are compared: of two jobs at once, the later one sees the
 * other's. Cost: at most 500 comparisons for a structure, those with the lowest ids.
 */
@ApplicationScoped
class LinkingHandler implements JobHandler<LinkingJob> {

    private static final int BATCH = 100;
    private static final int MOST_CANDIDATES = 500;

    private final LinkTable table;

    LinkingHandler(LinkTable table) {
        this.table = table;
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
        if (table.severalSources()) {
            linkAll(lease);
        }
        lease.complete(() -> {});
    }

    private void linkAll(JobLease lease) {
        int done = 0;
        List<LinkTable.Stored> open = table.open("", BATCH);
        while (!open.isEmpty()) {
            link(open, lease);
            done += open.size();
            lease.progress(done, 0, done + " structures compared");
            open = table.open(open.get(open.size() - 1).materialId(), BATCH);
        }
    }

    private void link(List<LinkTable.Stored> open, JobLease lease) {
        List<LinkCandidate> batch =
                open.stream().map(LinkCandidate::of).flatMap(Optional::stream).toList();
        List<LinkTable.Key> keys = Stream.concat(
                        batch.stream().map(LinkCandidate::key),
                        open.stream().filter(stored -> isWithout(stored, batch)).map(LinkingHandler::withoutKey))
                .toList();
        lease.commit(() -> table.key(keys));
        List<LinkTable.Pair> pairs =
                batch.stream().flatMap(this::pairs).distinct().toList();
        lease.commit(() -> table.link(keys, pairs));
    }

    private static boolean isWithout(LinkTable.Stored stored, List<LinkCandidate> batch) {
        return batch.stream()
                .noneMatch(candidate -> candidate.stored().materialId().equals(stored.materialId()));
    }

    private static LinkTable.Key withoutKey(LinkTable.Stored stored) {
        return new LinkTable.Key(stored.materialId(), stored.structureHash(), "");
    }

    private Stream<LinkTable.Pair> pairs(LinkCandidate candidate) {
        return table.candidates(candidate.matchKey(), candidate.stored().source(), MOST_CANDIDATES).stream()
                .map(LinkCandidate::of)
                .flatMap(Optional::stream)
                .map(candidate::pairWith)
                .flatMap(Optional::stream);
    }
}
