package org.cupel.acquisition.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.schema.model.DriftReference;
import org.cupel.surrogate.drift.DriftReport;
import org.jboss.logging.Logger;

/** Compares outside any transaction, then stores the finding in one. */
@ApplicationScoped
public class DriftHandler implements JobHandler<DriftJob> {

    static final String KIND = "drift";
    private static final Logger LOG = Logger.getLogger(DriftHandler.class);

    private final TrainingReferences references;
    private final DriftData data;
    private final PoolFeatures features;
    private final DriftRecorder recorder;
    private final DriftSettings settings;
    private final Clock clock;

    DriftHandler(
            TrainingReferences references,
            DriftData data,
            PoolFeatures features,
            DriftRecorder recorder,
            DriftSettings settings,
            Clock clock) {
        this.references = references;
        this.data = data;
        this.features = features;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DriftJob> payloadType() {
        return DriftJob.class;
    }

    @Override
    public void run(DriftJob job, JobLease lease) {
        Optional<Campaign> campaign = recorder.campaign(job.campaignId());
        if (campaign.isEmpty()) {
            LOG.warnf("Drift '%s' is of the unknown campaign %s", job.key(), job.campaignId());
            return;
        }
        DriftRecord found = look(job, campaign.get());
        lease.complete(() -> recorder.record(found));
    }

    private DriftRecord look(DriftJob job, Campaign campaign) {
        try {
            return compare(job, campaign, references.of(job.modelId()));
        } catch (NothingToCompareException nothing) {
            return DriftRecord.notCompared(job, nothing.getMessage(), clock.instant());
        }
    }

    private DriftRecord compare(DriftJob job, Campaign campaign, DriftReference reference) {
        String property = campaign.definition().property().wireName();
        PoolSample pool = data.sample(job, property, settings.poolSample());
        List<JudgedResult> results = data.results(job.campaignId(), job.modelId());
        double[][] vectors = reference.features() == null ? new double[0][] : features.of(pool, reference.features());
        var comparison = new DriftComparison(reference, campaign.definition(), settings.thresholds());
        DriftReport report = comparison.of(pool, vectors, results);
        return new DriftRecord(
                UUID.randomUUID(),
                job,
                pool.poolSize(),
                pool.materials().size(),
                results.size(),
                report.retrainRecommended(),
                null,
                report.reasons(),
                DriftFindings.of(report, comparison.intervals(results).target()),
                clock.instant());
    }
}
