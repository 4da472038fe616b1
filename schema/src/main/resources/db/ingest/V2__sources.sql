alter table ingestion_runs
  add column cause text not null default 'upload'
    check (cause in ('upload', 'schedule', 'manual', 'backfill', 'reparse', 'release')),
  -- Licence and citation as they were when the run began.
  add column licence text not null default '',
  add column citation text not null default '',
  add column base_url text not null default '',
  add column since timestamptz,
  -- All that changed before is in once the run has succeeded without a warning: the next one asks for what came after.
  add column reached timestamptz,
  add column fetched int not null default 0,
  add column stored int not null default 0,
  add column not_modified int not null default 0,
  add column retried int not null default 0,
  add column bytes bigint not null default 0,
  -- Rows that the source announced, 0 while unknown.
  add column announced int not null default 0,
  add column withdrawn int not null default 0,
  add column reference_rows int not null default 0,
  add column warnings text[] not null default '{}',
  alter column format drop not null,
  drop constraint ingestion_runs_state_check,
  add constraint ingestion_runs_state_check check (state in ('queued', 'running', 'succeeded', 'failed', 'skipped'));
create index ingestion_runs_of_source on ingestion_runs (source, created_at desc);
-- One run of a source at a time; files are sent, and rows released, independently.
create unique index ingestion_runs_under_way on ingestion_runs (source)
  where state in ('queued', 'running') and cause not in ('upload', 'release');

-- The manifest: one row for each answer of a source, written before anything of it is read.
create table fetches (
  fetch_id bigint generated always as identity primary key,
  run_id uuid not null references ingestion_runs (run_id),
  -- Order of reading within the run.
  place int not null,
  -- What the source means by it, e.g. page, index, file.
  purpose text not null,
  -- Without secrets; the name of the file for an upload.
  address text not null,
  state text not null check (state in ('planned', 'stored', 'read', 'failed')),
  status int,
  etag text,
  last_modified text,
  requested_at timestamptz,
  retries int not null default 0,
  raw_sha256 text references raw_objects (sha256),
  not_modified boolean not null default false,
  -- Rows whose effect is committed: a worker that takes over goes on after these.
  rows_read int not null default 0,
  reader text,
  reader_version int,
  error text,
  -- Of a fetch whose released rows are read again: the fetch that held them.
  releases bigint references fetches (fetch_id),
  unique (run_id, place)
);
create index fetches_by_address on fetches (address, fetch_id desc);
create index fetches_by_content on fetches (raw_sha256);

insert into fetches (run_id, place, purpose, address, state, requested_at, raw_sha256, rows_read, reader, reader_version, error)
select run_id, 0, 'upload', name,
  case state when 'succeeded' then 'read' when 'failed' then 'failed' else 'stored' end,
  created_at, raw_sha256, rows_read, format, 1, error
from ingestion_runs;

drop view run_list;
drop view rejected_row_list;
alter table ingestion_runs drop column raw_sha256;

-- Rows that wait for a decision, or for a reader that understands them.
alter table rejected_rows rename to quarantine;
alter table quarantine
  add column fetch_id bigint references fetches (fetch_id),
  add column state text not null default 'held' check (state in ('held', 'released', 'taken')),
  add column decided_by text,
  add column decided_at timestamptz;
update quarantine q set fetch_id = f.fetch_id from fetches f where f.run_id = q.run_id;
alter table quarantine
  alter column fetch_id set not null,
  drop constraint rejected_rows_pkey,
  add primary key (fetch_id, row_number);
create index quarantine_of_run on quarantine (run_id);
create index quarantine_held on quarantine (row_ref) where state = 'held';

alter table materials
  add column fetch_id bigint references fetches (fetch_id),
  add column first_fetch_id bigint references fetches (fetch_id),
  -- property -> fetch and row that told its present value
  add column origins jsonb not null default '{}',
  add column changed_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_because text,
  add column facts jsonb not null default '{}',
  add column relaxation jsonb;
update materials m set fetch_id = f.fetch_id from fetches f where f.run_id = m.last_run_id;
update materials m set first_fetch_id = f.fetch_id from fetches f where f.run_id = m.first_run_id;
update materials m set origins = coalesce(
  (select jsonb_object_agg(p.key, jsonb_build_array(m.fetch_id, m.row_number)) from jsonb_each(m.properties) p), '{}');
alter table materials
  alter column fetch_id set not null,
  alter column first_fetch_id set not null,
  drop column raw_sha256,
  drop column first_run_id,
  drop column last_run_id;
create index materials_of_source on materials (source);

-- Phases known by composition and values alone: competitors for hulls.
create table reference_phases (
  source text not null,
  phase_id text not null,
  formula text not null,
  chemical_system text not null,
  -- as in materials
  properties jsonb not null,
  facts jsonb not null default '{}',
  fetch_id bigint not null references fetches (fetch_id),
  row_number int not null,
  updated_at timestamptz not null default now(),
  primary key (source, phase_id)
);
create index reference_phases_chemical_system on reference_phases (chemical_system);

-- Energies share a hull within one scheme only. GGA and GGA+U are made comparable by the corrections of their sources.
create function scheme(functional text) returns text language sql immutable return
  case when functional in ('GGA', 'GGA+U', 'GGA_GGA+U', 'GGA/GGA+U') then 'GGA/GGA+U' else functional end;

create or replace view material_structures as
  select material_id, formula, chemical_system, elements, atom_count, structure, structure_hash,
    withdrawn_at is not null as withdrawn
  from materials;

create or replace view material_labels as
  select m.material_id, p.key as property, (p.value ->> 'value')::double precision as value,
    p.value ->> 'unit' as unit, p.value ->> 'method' as method,
    coalesce(p.value ->> 'functional', '') as functional, coalesce(p.value ->> 'corrections', '') as corrections,
    m.source, scheme(coalesce(p.value ->> 'functional', '')) as scheme
  from materials m cross join lateral jsonb_each(m.properties) p
  where m.withdrawn_at is null;

create view reference_labels as
  select r.source, r.phase_id, r.formula, r.chemical_system, p.key as property,
    (p.value ->> 'value')::double precision as value, p.value ->> 'unit' as unit, p.value ->> 'method' as method,
    coalesce(p.value ->> 'functional', '') as functional, coalesce(p.value ->> 'corrections', '') as corrections,
    scheme(coalesce(p.value ->> 'functional', '')) as scheme
  from reference_phases r cross join lateral jsonb_each(r.properties) p;

create view run_list as
  select r.run_id, r.source, r.name, r.state, f.raw_sha256, r.rows_read, r.upserted, r.unchanged, r.rejected, r.error,
    r.started_at, r.finished_at, r.deselected, r.created_at, r.cause, r.base_url, r.since, r.fetched, r.stored,
    r.not_modified, r.retried, r.bytes, r.announced, r.withdrawn, r.reference_rows,
    r.warnings, r.licence, r.citation, j.message as doing
  from ingestion_runs r
  left join fetches f on f.run_id = r.run_id and f.place = 0 and f.purpose = 'upload'
  left join jobs j on j.kind = 'ingestion' and j.dedup_key = r.run_id::text;

create view rejected_row_list as
  select q.run_id, q.row_number, q.row_ref, q.reason, q.excerpt, q.fetch_id, q.state,
    -- Order of reading over all answers of the run.
    (f.place::bigint << 32) + q.row_number as position
  from quarantine q join fetches f using (fetch_id);

-- Figures and quoted texts left out, so that a thousand rows with the same fault are one line.
create view quarantine_reasons as
  select run_id, reason, count(*)::int as row_count
  from (
    select run_id, regexp_replace(reason, '("[^"]*"|''[^'']*''|-?[0-9][0-9.eE+-]*|[(][A-Z][a-z]?[0-9]*[+-]?[)])', '…', 'g') as reason from quarantine
  ) kinds
  group by run_id, reason;

grant execute on function scheme(text) to cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
grant select on run_list, rejected_row_list, quarantine_reasons, reference_labels
  to cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
