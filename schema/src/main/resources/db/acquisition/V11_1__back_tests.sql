-- Finished data searched again to compare policies. Bytes of tables are in S3 under back-tests/tables/SHA-256.
create table back_test_tables (
  sha256 text primary key,
  name text not null,
  bytes bigint not null,
  rows int not null,
  columns text[] not null,
  -- rows that could not be read, the first of them in words
  refused text[] not null default '{}',
  created_at timestamptz not null
);

create table back_tests (
  id uuid primary key,
  idempotency_key text not null unique,
  -- what was asked for: goal, policies, seeds and so on
  ordered jsonb not null,
  goal text not null,
  -- name of the table, or 'known values'
  source text not null,
  campaign_id uuid references campaigns,
  -- null while known values are not written down yet
  table_sha256 text references back_test_tables,
  state text not null check (state in ('queued', 'running', 'finished', 'failed', 'cancelled')),
  done int not null default 0,
  total int not null default 0,
  error text,
  -- JSON as it was written; the curve is an SVG
  report text,
  curve text,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index back_tests_created on back_tests (created_at);

-- A row per search that is done: a back-test that was killed goes on behind the last.
create table back_test_searches (
  back_test_id uuid not null references back_tests,
  policy text not null,
  budget int not null,
  seed bigint not null,
  -- hash of the code that searched: another program takes nothing over
  program text not null,
  evaluations int not null,
  found_at int[] not null,
  seconds_per_decision double precision not null,
  primary key (back_test_id, policy, budget, seed)
);

create view back_test_list as
select id, ordered, goal, source, campaign_id, table_sha256, state, done, total, error, created_at, started_at, ended_at
from back_tests;

create view back_test_report_list as
select id, report, curve from back_tests where report is not null;

grant select on back_test_list, back_test_report_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
