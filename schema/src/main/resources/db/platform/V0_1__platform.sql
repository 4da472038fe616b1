-- The tables that make effects happen once; every service has its own set in its own schema.
create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  topic text not null,
  message_key text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;

create table inbox (
  consumer text not null,
  source text not null,
  event_id text not null,
  received_at timestamptz not null default now(),
  primary key (consumer, source, event_id)
);

create table jobs (
  id uuid primary key,
  kind text not null,
  dedup_key text not null,
  payload jsonb not null,
  state text not null check (state in ('queued', 'running', 'succeeded', 'failed')),
  attempts int not null default 0,
  max_attempts int not null,
  epoch bigint not null default 0,
  lease_owner text,
  lease_until timestamptz,
  run_after timestamptz not null default now(),
  done int not null default 0,
  total int not null default 0,
  message text,
  last_error text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (kind, dedup_key)
);
create index jobs_claimable on jobs (run_after) where state in ('queued', 'running');
