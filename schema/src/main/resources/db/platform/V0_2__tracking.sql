-- Run records on their way to the tracking server; they wait here while there is none.
create table tracking_outbox (
  id bigint generated always as identity primary key,
  run_id uuid not null,
  command jsonb not null,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  refused_at timestamptz,
  error text
);
create index tracking_outbox_waiting on tracking_outbox (id) where delivered_at is null and refused_at is null;

create table tracking_runs (
  run_id uuid primary key,
  mlflow_run_id text not null,
  artifact_uri text not null,
  created_at timestamptz not null default now()
);
