-- One row per ranking: which model and parameters put whom on top.
create table active_learning_runs (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  iteration int not null,
  model_id uuid not null,
  prediction_request_id uuid not null references prediction_requests,
  policy text not null,
  parameters jsonb not null,
  seed bigint not null,
  pool_size int not null,
  pool_hash text not null,
  ranked int not null,
  rejected int not null,
  best_so_far double precision,
  incumbent double precision not null,
  picks jsonb not null,
  created_at timestamptz not null
);
create index active_learning_runs_campaign on active_learning_runs (campaign_id, created_at);

-- The evidence columns are those of the ranking that last touched the row: predictions of later models do not rewrite them.
create table candidates (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  material_id text not null,
  formula text not null,
  elements text[] not null,
  atom_count int not null,
  state text not null check (state in
    ('ranked', 'flagged', 'in_validation', 'validated', 'rejected', 'on_hold', 'withdrawn')),
  held_from text check (held_from in ('ranked', 'flagged', 'in_validation')),
  run_id uuid not null references active_learning_runs,
  model_id uuid not null,
  rank int not null,
  score double precision not null,
  q10 double precision not null,
  q50 double precision not null,
  q90 double precision not null,
  p_stable double precision,
  p_metastable double precision,
  aleatoric double precision not null,
  epistemic double precision not null,
  total double precision not null,
  decision text not null,
  reasons jsonb not null default '[]',
  out_of_pool text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (campaign_id, material_id),
  check ((state = 'on_hold') = (held_from is not null))
) with (fillfactor = 70);
create index candidates_by_score on candidates (campaign_id, score desc, id);
create index candidates_by_state on candidates (campaign_id, state, score desc, id);
create index candidates_by_rank on candidates (campaign_id, rank, id);
create index candidates_under_way on candidates (campaign_id) where state in ('flagged', 'in_validation', 'on_hold');

create table candidate_history (
  id bigint generated always as identity primary key,
  candidate_id uuid not null references candidates,
  campaign_id uuid not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  version_before bigint not null,
  version_after bigint not null,
  actor text not null,
  reason text,
  moved_at timestamptz not null,
  unique (candidate_id, version_before)
);

create table validation_results (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  candidate_id uuid not null unique references candidates,
  material_id text not null,
  property text not null,
  value double precision not null,
  unit text not null,
  uncertainty double precision,
  reported_value double precision not null,
  reported_unit text not null,
  reported_uncertainty double precision,
  kind text not null check (kind in ('experiment', 'dft', 'surrogate')),
  method text,
  actor text not null,
  note text,
  outcome text not null check (outcome in ('validated', 'rejected')),
  candidate_version bigint not null,
  idempotency_key text not null unique,
  request_hash text not null,
  recorded_at timestamptz not null
);
create index validation_results_campaign on validation_results (campaign_id, recorded_at);
create index validation_results_material on validation_results (property, material_id);
