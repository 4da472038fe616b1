package org.cupel.gateway.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cupel.gateway.event.CampaignEvent;
import org.cupel.gateway.event.Underway;
import org.cupel.gateway.ingestion.Ingestion;
import org.cupel.gateway.inquiry.Inquiry;
import org.cupel.gateway.training.TrainingProgress;
import org.cupel.gateway.training.TrainingRun;
import org.cupel.gateway.training.Trainings;

/** Through the views of ingest-worker, train-worker and predict-worker. */
@ApplicationScoped
class UnderwayRepository implements Underway {

    // What ended stays long enough that its end is told.
    private static final String UNDER_WAY =
            " where finished_at is null or finished_at > now() - interval '10 seconds' order by started_at desc limit 100";

    private static final String ASKED =
            " where ended_at is null or ended_at > now() - interval '10 seconds' order by created_at desc limit 100";

    private final Database database;
    private final Trainings trainings;
    private final ObjectMapper json;

    UnderwayRepository(Database database, Trainings trainings, ObjectMapper json) {
        this.database = database;
        this.trainings = trainings;
        this.json = json;
    }

    /** A training as it goes on; no epochs before the first. */
    private record Training(UUID runId, UUID campaignId, String property, String state, TrainingProgress progress) {}

    @Override
    public List<CampaignEvent> now() {
        var ingestions =
                database.list("select * from ingest.run_list" + UNDER_WAY, List.of(), IngestionMapper::ingestion);
        var runs = database.list("select * from training.run_list" + UNDER_WAY, List.of(), TrainingMapper::run);
        var inquiries =
                database.list("select * from prediction.inquiry_list" + ASKED, List.of(), InquiryRepository::inquiry);
        return Stream.of(
                        ingestions.stream().map(this::told),
                        runs.stream().map(this::told),
                        inquiries.stream().map(this::told))
                .flatMap(Function.identity())
                .toList();
    }

    private CampaignEvent told(Ingestion run) {
        return new CampaignEvent(run.runId().toString(), INGESTION, null, json.valueToTree(run));
    }

    private CampaignEvent told(Inquiry inquiry) {
        return new CampaignEvent(inquiry.id().toString(), INQUIRY, null, json.valueToTree(inquiry));
    }

    private CampaignEvent told(TrainingRun run) {
        var progress = trainings.progress(run.runId()).orElse(null);
        var training = new Training(run.runId(), run.campaignId(), run.property(), run.state(), progress);
        return new CampaignEvent(run.runId().toString(), TRAINING, run.campaignId(), json.valueToTree(training));
    }
}
