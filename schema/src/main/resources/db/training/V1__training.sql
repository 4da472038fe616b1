-- What the train-worker keeps: requests as runs, the data they saw, the models they made, and who is champion.
create table snapshots (
  hash text primary key,
  property text not null,
  object_key text not null,
  row_count int not null,
  left_out jsonb not null,
  origins jsonb not null,
  created_at timestamptz not null default now()
);

create table runs (
  run_id uuid primary key,
  request_id uuid not null unique,
  campaign_id uuid not null,
  property text not null,
  reason text,
  validation_results int not null,
  job_id uuid,
  state text not null default 'queued' check (state in ('queued', 'running', 'succeeded', 'failed')),
  snapshot_hash text references snapshots (hash),
  warm_start_model_id uuid,
  model_id uuid,
  promoted boolean,
  metrics jsonb,
  epochs int,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);

create table models (
  model_id uuid primary key,
  run_id uuid not null unique references runs (run_id),
  property text not null,
  manifest_key text not null,
  onnx_key text not null,
  onnx_sha256 text not null,
  weights_key text not null,
  weights_sha256 text not null,
  snapshot_hash text not null references snapshots (hash),
  validation_mae double precision not null,
  metrics jsonb not null,
  created_at timestamptz not null default now()
);

create table champions (
  property text primary key,
  model_id uuid not null references models (model_id),
  since timestamptz not null default now()
);

-- Every comparison with a champion, won or lost; both errors are on the same validation rows.
create table promotions (
  id bigint generated always as identity primary key,
  property text not null,
  model_id uuid not null references models (model_id),
  champion_model_id uuid,
  validation_mae double precision not null,
  champion_validation_mae double precision,
  validation_rows int not null,
  promoted boolean not null,
  reason text not null,
  decided_at timestamptz not null default now()
);

create table epochs (
  run_id uuid not null references runs (run_id),
  member int not null,
  epoch int not null,
  train_loss double precision not null,
  validation_mae double precision not null,
  primary key (run_id, member, epoch)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable: a row is written once. Write a new one instead.', tg_table_name;
end
$$;
create trigger snapshots_immutable before update or delete on snapshots
  for each row execute function refuse_change();
create trigger models_immutable before update or delete on models
  for each row execute function refuse_change();
