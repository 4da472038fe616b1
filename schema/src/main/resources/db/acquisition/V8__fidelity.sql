-- Several results per candidate: all are kept, the one of highest fidelity is the label, the newest of several.
alter table validation_results drop constraint validation_results_candidate_id_key;
alter table validation_results
  -- asked for beyond the candidate's first
  add column additional boolean not null default false,
  -- [{"name": …, "mediaType": …, "uri": …, "sha256": …}, …]
  add column attachments jsonb not null default '[]';
-- One first result per candidate, whatever the code believes.
create unique index validation_results_first on validation_results (candidate_id) where not additional;
create index validation_results_candidate on validation_results (candidate_id, recorded_at);

-- Two results of one material that cannot both be true. Written once, with the later of the two.
create table result_contradictions (
  result_id uuid not null references validation_results,
  other_id uuid not null references validation_results,
  material_id text not null,
  property text not null,
  difference double precision not null,
  allowed double precision not null,
  explanation text not null,
  found_at timestamptz not null,
  primary key (result_id, other_id)
);
create index result_contradictions_material on result_contradictions (property, material_id);

create view result_contradiction_list as
select x.result_id, x.other_id, x.material_id, x.property, x.difference, x.allowed, x.explanation, x.found_at,
  r.value, o.value as other_value, r.unit, r.kind, o.kind as other_kind, r.method, o.method as other_method,
  r.candidate_id, o.candidate_id as other_candidate_id, r.campaign_id, o.campaign_id as other_campaign_id
from result_contradictions x
join validation_results r on r.id = x.result_id
join validation_results o on o.id = x.other_id;

-- The best word on a material, whichever campaign asked for it: experiment before dft before surrogate, then the newest.
create or replace view validated_labels as
select distinct on (r.material_id, r.property) r.material_id, r.property, r.value, r.unit, r.kind, r.recorded_at,
  r.uncertainty, r.method, r.id as result_id,
  exists (select from result_contradictions x where x.property = r.property and x.material_id = r.material_id) as contradicted
from validation_results r
order by r.material_id, r.property, array_position(array['experiment', 'dft', 'surrogate'], r.kind), r.recorded_at desc, r.id;

create or replace view validation_result_list as
select r.id, r.campaign_id, r.candidate_id, r.material_id, r.property, r.value, r.unit, r.uncertainty, r.reported_value,
  r.reported_unit, r.reported_uncertainty, r.kind, r.method, r.actor, r.note, r.outcome, r.candidate_version,
  r.idempotency_key, r.request_hash, r.recorded_at, r.additional, r.attachments,
  r.id = (select b.id from validation_results b
    where b.property = r.property and b.material_id = r.material_id
    order by array_position(array['experiment', 'dft', 'surrogate'], b.kind), b.recorded_at desc, b.id
    limit 1) as label
from validation_results r;

create or replace view candidate_list as
select c.id, c.campaign_id, c.material_id, c.formula, c.elements, c.atom_count, c.state, c.held_from, c.run_id, c.model_id,
  c.rank, c.score, c.q10, c.q50, c.q90, c.p_stable, c.p_metastable, c.aleatoric, c.epistemic, c.total, c.decision,
  c.reasons, c.out_of_pool, c.version, c.created_at, c.updated_at, c.interval_low, c.interval_high, c.ood_score,
  c.p_goal,
  (select o.campaign_id
    from candidates o
    join campaigns other on other.id = o.campaign_id
    join campaigns mine on mine.id = c.campaign_id and mine.property = other.property
    where o.material_id = c.material_id and o.campaign_id <> c.campaign_id
      and o.state in ('flagged', 'in_validation', 'on_hold')
      and (coalesce(o.held_from, o.state) = 'in_validation'
        or coalesce(o.held_from, o.state) = 'flagged' and other.state <> 'finished')
    order by o.campaign_id limit 1) as pending_in,
  (select coalesce(
      jsonb_agg(jsonb_build_object('resultId', x.result_id, 'otherId', x.other_id, 'materialId', x.material_id,
        'property', x.property, 'difference', x.difference, 'allowed', x.allowed, 'explanation', x.explanation,
        'foundAt', x.found_at) order by x.found_at desc, x.result_id, x.other_id), '[]')
    from result_contradictions x
    where x.property = (select g.property from campaigns g where g.id = c.campaign_id) and x.material_id = c.material_id
    ) as contradictions
from candidates c;

create or replace view campaign_list as
select c.id, c.name, c.property, c.threshold, c.policy, c.exploration_weight, c.batch_size, c.budget, c.retrain_after,
  c.required_elements, c.excluded_elements, c.max_atoms, c.seed, c.max_iterations, c.state, c.phase, c.message, c.warning,
  c.iteration, c.results_at_training, c.training_request_id, c.prediction_request_id, c.ranking_id, c.model_id,
  c.phase_since, c.version, c.created_at, c.updated_at,
  (select count(*)::int from validation_results r where r.campaign_id = c.id) as results,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'validated') as validated,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'rejected') as rejected,
  (select count(*)::int from candidates k
    where k.campaign_id = c.id
      and (k.state in ('flagged', 'in_validation') or (k.state = 'on_hold' and k.held_from <> 'ranked'))) as pending,
  d.retrain_recommended,
  coalesce(d.reasons, '[]') as retrain_reasons,
  c.owner, c.stopping, c.stopped_by, c.stopped_why, c.retrain_after_days, c.retrain_on_drift,
  (select count(*)::int from validation_results r where r.campaign_id = c.id and not r.additional) as tested
from campaigns c
left join lateral (
  select r.retrain_recommended, r.reasons
  from drift_reports r
  where r.campaign_id = c.id and r.model_id = c.model_id
  order by r.created_at desc, r.id
  limit 1) d on true;

grant select on result_contradiction_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
