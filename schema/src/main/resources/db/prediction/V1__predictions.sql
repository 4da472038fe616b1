-- What models say of materials. One row per model and material: scoring again replaces, it never adds.
create table predictions (
  model_id uuid not null,
  material_id text not null,
  property text not null,
  q10 double precision not null,
  q50 double precision not null,
  q90 double precision not null,
  p_stable double precision not null check (p_stable between 0 and 1),
  p_metastable double precision not null check (p_metastable between 0 and 1),
  aleatoric double precision not null check (aleatoric >= 0),
  epistemic double precision not null check (epistemic >= 0),
  total double precision not null check (total >= 0),
  decision text not null check (decision in ('KEEP', 'MAYBE', 'KILL')),
  reasons jsonb not null,
  structure_hash text not null,
  request_id uuid not null,
  job_epoch bigint not null,
  created_at timestamptz not null default now(),
  primary key (model_id, material_id),
  check (q10 <= q50 and q50 <= q90)
);

-- Materials that a model could not score, with the reason for people.
create table rejections (
  model_id uuid not null,
  material_id text not null,
  reason text not null,
  request_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (model_id, material_id)
);

-- One row per shard that was asked for; its job does the work.
create table shards (
  request_id uuid not null,
  shard int not null,
  shards int not null check (shard >= 0 and shard < shards),
  campaign_id uuid,
  model_id uuid not null,
  materials int not null,
  job_id uuid not null,
  state text not null default 'requested' check (state in ('requested', 'completed', 'failed')),
  scored int,
  rejected int,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (request_id, shard)
);

create view prediction_list as
select model_id, material_id, property, q10, q50, q90, p_stable, p_metastable, aleatoric, epistemic, total, decision,
       reasons, created_at, structure_hash, request_id
from predictions;

create view rejection_list as
select model_id, material_id, reason, created_at, request_id
from rejections;

create view request_progress as
select s.request_id, s.shard, s.shards, s.model_id, s.materials, s.state, s.scored, s.rejected, s.requested_at,
       s.finished_at, j.state as job_state, j.attempts, j.last_error
from shards s
left join jobs j on j.id = s.job_id;

grant select on prediction_list, rejection_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
