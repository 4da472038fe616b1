-- The life of a model: trained → refused or challenger → champion → retired. The state is where it stands, the history why.
create table model_states (
  model_id uuid primary key references models (model_id),
  property text not null,
  state text not null check (state in ('trained', 'refused', 'challenger', 'champion', 'retired')),
  since timestamptz not null default clock_timestamp()
);
create unique index model_states_one_champion on model_states (property) where state = 'champion';

-- other_model_id: whose place a champion took; who took the place of a retired model.
create table model_history (
  id bigint generated always as identity primary key,
  model_id uuid not null references models (model_id),
  property text not null,
  action text not null check (action in ('admit', 'refuse', 'promote', 'restore', 'retire')),
  from_state text not null,
  to_state text not null,
  actor text not null,
  reason text not null,
  other_model_id uuid references models (model_id),
  figures jsonb not null default '{}',
  request_key text unique,
  request_hash text,
  moved_at timestamptz not null default clock_timestamp()
);
create index model_history_of_model on model_history (model_id, id);
create index model_history_of_property on model_history (property, id);
create trigger model_history_immutable before update or delete on model_history
  for each row execute function refuse_change();

-- What the gates said of a model, once, when it was trained.
create table governance_reports (
  model_id uuid primary key references models (model_id),
  profile text not null,
  passed boolean not null,
  report jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create trigger governance_reports_immutable before update or delete on governance_reports
  for each row execute function refuse_change();

-- A comparison may wait for a person: a model that is not worse is not always promoted by it.
alter table promotions add column not_worse boolean;
alter table promotions add column figures jsonb;
alter table runs add column promotion_reason text;

-- Models of before: those that won stand in the history as they were promoted.
insert into model_states (model_id, property, state, since)
select m.model_id, m.property, case when c.model_id is null then 'retired' else 'champion' end,
       coalesce(c.since, m.created_at)
from models m
left join champions c using (model_id);

insert into model_history (model_id, property, action, from_state, to_state, actor, reason, other_model_id, moved_at)
select model_id, property, action, from_state, to_state, 'train-worker', reason, other_model_id, decided_at
from (
  select id, 2 as step, model_id, property, 'promote' as action, 'challenger' as from_state, 'champion' as to_state, reason,
         champion_model_id as other_model_id, decided_at
  from promotions
  where promoted
  union all
  select id, 1, champion_model_id, property, 'retire', 'champion', 'retired', reason, model_id, decided_at
  from promotions
  where promoted and champion_model_id is not null
) as moves
order by id, step;

create or replace view model_list as
select m.model_id, m.run_id, m.property, m.manifest_key, m.onnx_key, m.onnx_sha256, m.snapshot_hash, m.validation_mae,
       m.metrics, coalesce(s.state = 'champion', false) as champion, t.mlflow_run_id, m.created_at, s.state,
       s.since as state_since, g.profile as governance_profile, g.passed as gates_passed
from models m
left join model_states s using (model_id)
left join governance_reports g using (model_id)
left join tracking_runs t on t.run_id = m.run_id;

drop table champions;

create or replace view run_list as
select r.run_id, r.request_id, r.campaign_id, r.property, r.state, r.snapshot_hash, r.model_id, r.metrics, r.epochs,
       r.error, t.mlflow_run_id, coalesce(r.started_at, r.created_at) as started_at, r.finished_at, r.promoted, r.reason,
       r.promotion_reason
from runs r
left join tracking_runs t on t.run_id = r.run_id;

create or replace view promotion_list as
select property, model_id, champion_model_id, validation_mae, champion_validation_mae, validation_rows, promoted, reason,
       decided_at, not_worse, figures, id as comparison_id
from promotions;

create view governance_list as
select model_id, profile, passed, report, created_at
from governance_reports;

create view model_history_list as
select id as move_id, model_id, property, action, from_state, to_state, actor, reason, other_model_id, figures, moved_at
from model_history;

-- Who was champion when, and why.
create view reign_list as
select id as move_id, property, model_id, other_model_id as previous_model_id, action, actor, reason, figures,
       moved_at as since, lead(moved_at) over (partition by property order by id) as until
from model_history
where to_state = 'champion';

grant select on governance_list, model_history_list, reign_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
