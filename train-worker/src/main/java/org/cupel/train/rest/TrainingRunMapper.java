package org.cupel.train.rest;

import org.cupel.platform.jobs.JobStatus;
import org.cupel.train.run.TrainingRun;

final class TrainingRunMapper {

    private TrainingRunMapper() {}

    /** @param job null when its row was purged */
    static TrainingRunView view(TrainingRun run, JobStatus job) {
        return new TrainingRunView(
                run.runId(),
                run.requestId(),
                run.campaignId(),
                run.property(),
                run.state(),
                run.snapshotHash(),
                run.modelId(),
                run.error(),
                run.startedAt(),
                run.finishedAt(),
                job == null ? 0 : job.attempts(),
                job == null ? 0 : job.done(),
                job == null ? 0 : job.total(),
                job == null ? null : job.message(),
                job == null ? null : job.lastError());
    }
}
