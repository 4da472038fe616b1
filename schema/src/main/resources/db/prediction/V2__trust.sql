-- How far a prediction may be relied on; null in rows of before, and where the model's training did not say.
alter table predictions
  add column interval_low double precision,
  add column interval_high double precision,
  add column ood_score double precision check (ood_score between 0 and 1),
  add column novelty double precision check (novelty >= 0),
  add column calibration text,
  add check (interval_low <= interval_high);

comment on column predictions.interval_low is 'of the calibrated 90 % interval; null when unlimited';

create or replace view prediction_list as
select model_id, material_id, property, q10, q50, q90, p_stable, p_metastable, aleatoric, epistemic, total, decision,
       reasons, created_at, structure_hash, request_id, interval_low, interval_high, ood_score, novelty, calibration
from predictions;
