-- Raw bytes lie in S3 before anything is parsed; one row per content.
create table raw_objects (
  sha256 text primary key,
  object_key text not null,
  size_bytes bigint not null,
  created_at timestamptz not null default now()
);

create table ingestion_runs (
  run_id uuid primary key,
  source text not null,
  name text not null,
  format text not null,
  selection text not null,
  method text not null,
  raw_sha256 text not null references raw_objects (sha256),
  state text not null check (state in ('queued', 'running', 'succeeded', 'failed')),
  -- Rows of the source whose effect is committed: a worker that takes over goes on after these.
  rows_read int not null default 0,
  upserted int not null default 0,
  unchanged int not null default 0,
  deselected int not null default 0,
  rejected int not null default 0,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index ingestion_runs_newest on ingestion_runs (created_at desc);

create table materials (
  material_id text primary key,
  source text not null,
  structure jsonb not null,
  structure_hash text not null,
  formula text not null,
  chemical_system text not null,
  elements text[] not null,
  atom_count int not null,
  -- property -> {"value": number, "unit": text, "method": text}; {} for a material without a label
  properties jsonb not null,
  raw_sha256 text not null references raw_objects (sha256),
  row_number int not null,
  first_run_id uuid not null references ingestion_runs (run_id),
  last_run_id uuid not null references ingestion_runs (run_id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index materials_structure_hash on materials (structure_hash);
create index materials_chemical_system on materials (chemical_system);
create index materials_elements on materials using gin (elements);

create table rejected_rows (
  run_id uuid not null references ingestion_runs (run_id),
  row_number int not null,
  row_ref text not null,
  reason text not null,
  excerpt text not null,
  primary key (run_id, row_number)
);

create view material_structures as
  select material_id, formula, chemical_system, elements, atom_count, structure, structure_hash from materials;

create view material_labels as
  select m.material_id, p.key as property, (p.value ->> 'value')::double precision as value,
    p.value ->> 'unit' as unit, p.value ->> 'method' as method
  from materials m cross join lateral jsonb_each(m.properties) p;

create view run_list as
  select run_id, source, name, state, raw_sha256, rows_read, upserted, unchanged, rejected, error, started_at,
    finished_at, deselected, created_at
  from ingestion_runs;

create view rejected_row_list as
  select run_id, row_number, row_ref, reason, excerpt from rejected_rows;

grant select on material_structures, material_labels, run_list, rejected_row_list
  to cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
