-- A synthesis that failed is a result without a value. A corrected result stays; it and its correction name each other.
alter table validation_results
  alter column value drop not null,
  alter column unit drop not null,
  alter column reported_value drop not null,
  alter column reported_unit drop not null,
  -- why there is no value
  add column reason text,
  add column corrects uuid unique references validation_results,
  -- set before the correction is stored, for only one first result of a candidate may stand
  add column corrected_by uuid unique references validation_results deferrable initially deferred;
alter table validation_results drop constraint validation_results_outcome_check;
alter table validation_results
  add constraint validation_results_outcome_check check (outcome in ('validated', 'rejected', 'failed_synthesis')),
  add constraint validation_results_value_check
    check ((value is null) = (outcome = 'failed_synthesis') and (value is null) = (reason is not null)
      and (value is null) = (unit is null));
drop index validation_results_first;
create unique index validation_results_first on validation_results (candidate_id)
  where not additional and corrected_by is null;

create or replace view validated_labels as
select distinct on (r.material_id, r.property) r.material_id, r.property, r.value, r.unit, r.kind, r.recorded_at,
  r.uncertainty, r.method, r.id as result_id,
  exists (select from result_contradictions x where x.property = r.property and x.material_id = r.material_id) as contradicted
from validation_results r
where r.value is not null and r.corrected_by is null
order by r.material_id, r.property, array_position(array['experiment', 'dft', 'surrogate'], r.kind), r.recorded_at desc, r.id;

create or replace view validation_result_list as
select r.id, r.campaign_id, r.candidate_id, r.material_id, r.property, r.value, r.unit, r.uncertainty, r.reported_value,
  r.reported_unit, r.reported_uncertainty, r.kind, r.method, r.actor, r.note, r.outcome, r.candidate_version,
  r.idempotency_key, r.request_hash, r.recorded_at, r.additional, r.attachments,
  coalesce(r.id = (select b.id from validation_results b
    where b.property = r.property and b.material_id = r.material_id and b.value is not null and b.corrected_by is null
    order by array_position(array['experiment', 'dft', 'surrogate'], b.kind), b.recorded_at desc, b.id
    limit 1), false) as label,
  r.reason, r.corrects, r.corrected_by
from validation_results r;

-- Values are what training counts; tested are candidates, whatever came of them.
create or replace view campaign_list as
select c.id, c.name, c.property, c.threshold, c.policy, c.exploration_weight, c.batch_size, c.budget, c.retrain_after,
  c.required_elements, c.excluded_elements, c.max_atoms, c.seed, c.max_iterations, c.state, c.phase, c.message, c.warning,
  c.iteration, c.results_at_training, c.training_request_id, c.prediction_request_id, c.ranking_id, c.model_id,
  c.phase_since, c.version, c.created_at, c.updated_at,
  (select count(r.value)::int from validation_results r where r.campaign_id = c.id) as results,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'validated') as validated,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'rejected') as rejected,
  (select count(*)::int from candidates k
    where k.campaign_id = c.id
      and (k.state in ('flagged', 'in_validation') or (k.state = 'on_hold' and k.held_from <> 'ranked'))) as pending,
  d.retrain_recommended,
  coalesce(d.reasons, '[]') as retrain_reasons,
  c.owner, c.stopping, c.stopped_by, c.stopped_why, c.retrain_after_days, c.retrain_on_drift,
  (select count(*)::int from validation_results r
    where r.campaign_id = c.id and not r.additional and r.corrected_by is null) as tested,
  c.goal, c.goal_parts, coalesce(c.pool_left_out, '[]') as pool_left_out
from campaigns c
left join lateral (
  select r.retrain_recommended, r.reasons
  from drift_reports r
  where r.campaign_id = c.id and r.model_id = c.model_id
  order by r.created_at desc, r.id
  limit 1) d on true;
