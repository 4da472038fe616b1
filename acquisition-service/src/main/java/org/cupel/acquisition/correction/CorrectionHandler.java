package org.cupel.acquisition.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.ranking.KeptScores;
import org.cupel.acquisition.ranking.ScoredPool;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.jboss.logging.Logger;

/** Ranks anew within a second or two of a result: reads, corrects and scores outside any transaction, stores in one. */
@ApplicationScoped
public class CorrectionHandler implements JobHandler<CorrectionJob> {

    static final String KIND = "correction";
    private static final Logger LOG = Logger.getLogger(CorrectionHandler.class);
    private static final int TRIES = 5;

    private final CorrectionData data;
    private final PoolCache pools;
    private final CorrectionRecorder recorder;
    private final KeptScores kept;
    private final CorrectionSettings settings;
    private final Map<UUID, Object> turns = new ConcurrentHashMap<>();

    CorrectionHandler(
            CorrectionData data,
            PoolCache pools,
            CorrectionRecorder recorder,
            KeptScores kept,
            CorrectionSettings settings) {
        this.data = data;
        this.pools = pools;
        this.recorder = recorder;
        this.kept = kept;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<CorrectionJob> payloadType() {
        return CorrectionJob.class;
    }

    /** One at a time per campaign: whoever waited finds nothing left to do, or all that came in meanwhile. */
    @Override
    public void run(CorrectionJob job, JobLease lease) {
        if (!settings.enabled()) {
            return;
        }
        synchronized (turns.computeIfAbsent(job.campaignId(), id -> new Object())) {
            for (int tries = 0; tries < TRIES; tries++) {
                if (correct(job, lease)) {
                    return;
                }
                lease.check();
            }
        }
        throw new IllegalStateException("The ranking of campaign " + job.campaignId() + " was replaced " + TRIES
                + " times while it was being corrected.");
    }

    /** @return false when another ranking came in between */
    private boolean correct(CorrectionJob job, JobLease lease) {
        long start = System.nanoTime();
        Optional<Campaign> campaign = recorder.correctable(job.campaignId());
        Optional<Basis> basis = campaign.flatMap(found -> data.basis(found.id()));
        if (basis.isEmpty()) {
            return true;
        }
        CorrectablePool pool = pools.of(campaign.get(), basis.get());
        List<Label> labels = data.labels(campaign.get().definition().property());
        List<Label> usable = pool.usable(labels);
        boolean known = Evidence.of(usable).equals(basis.get().evidence());
        if (usable.isEmpty() || known && lease.attempt() == 1) {
            return true;
        }
        ScoredPool scored = Reranking.of(campaign.get(), basis.get(), pool, labels, usable);
        if (known) {
            // An attempt before this one may have died between the ranking and its file.
            kept.keep(job.campaignId(), basis.get().runId(), scored.ranking());
            return true;
        }
        return store(basis.get(), scored, lease, start);
    }

    private boolean store(Basis basis, ScoredPool scored, JobLease lease, long start) {
        UUID campaignId = scored.job().campaignId();
        String key = kept.key(campaignId, scored.job().rankingId());
        var stored = new AtomicBoolean();
        long scoredAt = System.nanoTime();
        lease.commit(() -> stored.set(recorder.record(basis, scored, key)));
        if (stored.get()) {
            LOG.infof(
                    "Corrected %d candidates of campaign %s: read and scored in %d ms, stored in %d ms; %s",
                    scored.ranking().size(),
                    campaignId,
                    millis(scoredAt - start),
                    millis(System.nanoTime() - scoredAt),
                    scored.notes());
            // The list shows the ranking already: nobody waits for its file.
            kept.keep(campaignId, scored.job().rankingId(), scored.ranking());
            data.tidy();
        }
        return stored.get();
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
