-- What the other services may read. Columns only ever get added.
create view model_list as
select m.model_id, m.run_id, m.property, m.manifest_key, m.onnx_key, m.onnx_sha256, m.snapshot_hash, m.validation_mae,
       m.metrics, c.model_id is not null as champion, t.mlflow_run_id, m.created_at
from models m
left join champions c on c.model_id = m.model_id
left join tracking_runs t on t.run_id = m.run_id;

create view run_list as
select r.run_id, r.request_id, r.campaign_id, r.property, r.state, r.snapshot_hash, r.model_id, r.metrics, r.epochs,
       r.error, t.mlflow_run_id, coalesce(r.started_at, r.created_at) as started_at, r.finished_at, r.promoted, r.reason
from runs r
left join tracking_runs t on t.run_id = r.run_id;

create view epoch_list as
select run_id, member, epoch, train_loss, validation_mae
from epochs;

create view snapshot_list as
select hash, property, object_key, row_count, left_out, origins, created_at
from snapshots;

create view promotion_list as
select property, model_id, champion_model_id, validation_mae, champion_validation_mae, validation_rows, promoted, reason,
       decided_at
from promotions;

grant select on model_list, run_list, epoch_list, snapshot_list, promotion_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
