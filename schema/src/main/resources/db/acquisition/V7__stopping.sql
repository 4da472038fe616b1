-- Drafts, owners, notes, rules that end a campaign, and when it trains again.
alter table campaigns drop constraint campaigns_state_check;
alter table campaigns add constraint campaigns_state_check
  check (state in ('draft', 'running', 'paused', 'finished'));
alter table campaigns
  add column owner text,
  -- [{"rule": "no-find", "rounds": 3}, …]
  add column stopping jsonb not null default '[]',
  -- which rule ended it, or by-hand, pool-empty, max-iterations; null before
  add column stopped_by text,
  add column stopped_why text,
  add column retrain_after_days int check (retrain_after_days > 0),
  -- null: as the service is configured
  add column retrain_on_drift boolean;

create table campaign_notes (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  actor text not null,
  text text not null,
  noted_at timestamptz not null
);
create index campaign_notes_campaign on campaign_notes (campaign_id, noted_at);

create view campaign_note_list as
select id, campaign_id, actor, text, noted_at from campaign_notes;

-- Labels that were known when training was asked for; null in requests of before.
alter table training_requests add column labels int;

-- Probability of meeting the campaign's goal, as predicted when it was ranked; null in rankings of before.
alter table candidates add column p_goal double precision;

-- A material that waits for a laboratory in one campaign waits in all of its property.
create index candidates_under_way_material on candidates (material_id)
  where state in ('flagged', 'in_validation', 'on_hold');

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
    order by o.campaign_id limit 1) as pending_in
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
  c.owner, c.stopping, c.stopped_by, c.stopped_why, c.retrain_after_days, c.retrain_on_drift
from campaigns c
left join lateral (
  select r.retrain_recommended, r.reasons
  from drift_reports r
  where r.campaign_id = c.id and r.model_id = c.model_id
  order by r.created_at desc, r.id
  limit 1) d on true;

grant select on campaign_note_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
