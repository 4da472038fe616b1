package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.gateway.training.Governance;
import org.cupel.gateway.training.Model;
import org.cupel.gateway.training.ModelComparison;
import org.cupel.gateway.training.ModelMove;
import org.cupel.gateway.training.Reign;
import org.cupel.gateway.training.TrainingProgress;
import org.cupel.gateway.training.TrainingRun;
import org.cupel.gateway.training.Trainings;

/** Trainings and models through the views of train-worker. */
@ApplicationScoped
class TrainingRepository implements Trainings {

    private static final Order NEWEST_RUN = new Order(
            "-startedAt",
            new Column("startedAt", "started_at", ColumnType.TIME),
            new Column("runId", "run_id", ColumnType.ID),
            true);
    private static final Order NEWEST_MODEL = new Order(
            "-createdAt",
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("modelId", "model_id", ColumnType.ID),
            true);

    private static final Order NEWEST_REIGN = new Order(
            "-since",
            new Column("since", "since", ColumnType.TIME),
            new Column("modelId", "model_id", ColumnType.ID),
            true);

    private final Database database;

    TrainingRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<TrainingRun> runs(PageRequest request) {
        return new ViewQuery("training.run_list").page(database, NEWEST_RUN, request, TrainingMapper::run);
    }

    @Override
    public Optional<TrainingRun> find(UUID runId) {
        return database.find("select * from training.run_list where run_id = ?", List.of(runId), TrainingMapper::run);
    }

    @Override
    public Optional<TrainingRun> findByMlflowId(String mlflowRunId) {
        return database.find(
                "select * from training.run_list where mlflow_run_id = ?", List.of(mlflowRunId), TrainingMapper::run);
    }

    @Override
    public Optional<TrainingRun> newestOf(UUID campaignId) {
        return database.find(
                "select * from training.run_list where campaign_id = ?" + " order by started_at desc, run_id limit 1",
                List.of(campaignId),
                TrainingMapper::run);
    }

    @Override
    public Optional<TrainingProgress> progress(UUID runId) {
        return database.find(
                "select count(distinct member)::int as members, max(epoch) as epoch, count(*)::int as epochs_done,"
                        + " min(validation_mae) as validation_mae from training.epoch_list where run_id = ?"
                        + " having count(*) > 0",
                List.of(runId),
                TrainingMapper::progress);
    }

    @Override
    public Slice<Model> models(String property, PageRequest request) {
        var query = new ViewQuery("training.model_list");
        if (property != null) {
            query.where("property = ?", property);
        }
        return query.page(database, NEWEST_MODEL, request, TrainingMapper::model);
    }

    @Override
    public Optional<Model> champion(String property) {
        return database.find(
                "select * from training.model_list where property = ? and champion",
                List.of(property),
                TrainingMapper::model);
    }

    @Override
    public Optional<Model> model(UUID modelId) {
        return database.find(
                "select * from training.model_list where model_id = ?", List.of(modelId), TrainingMapper::model);
    }

    @Override
    public Optional<Governance> governance(UUID modelId) {
        return database.find(
                "select * from training.governance_list where model_id = ?",
                List.of(modelId),
                TrainingMapper::governance);
    }

    @Override
    public List<ModelMove> history(UUID modelId) {
        return database.list(
                "select * from training.model_history_list where model_id = ? order by move_id",
                List.of(modelId),
                TrainingMapper::move);
    }

    @Override
    public List<ModelComparison> comparisons(UUID modelId) {
        return database.list(
                "select * from training.promotion_list where model_id = ? order by comparison_id",
                List.of(modelId),
                TrainingMapper::comparison);
    }

    @Override
    public Slice<Reign> reigns(String property, PageRequest request) {
        var query = new ViewQuery("training.reign_list");
        if (property != null) {
            query.where("property = ?", property);
        }
        return query.page(database, NEWEST_REIGN, request, TrainingMapper::reign);
    }
}
