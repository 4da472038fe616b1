-- Where a trained model waits for predict-worker to run it on the structures of its probe; outcome null until then.
create table probes (
  model_id uuid primary key references models (model_id),
  object_key text not null,
  sha256 text not null,
  structures int,
  max_difference double precision,
  failure text,
  asked_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz
);

-- A run whose model is trained and waits for its gates.
alter table runs drop constraint runs_state_check;
alter table runs add constraint runs_state_check
  check (state in ('queued', 'running', 'judging', 'succeeded', 'failed'));
