-- What a researcher asked for, and where the loop stands with it.
create table campaigns (
  id uuid primary key,
  name text not null unique,
  property text not null,
  threshold double precision not null,
  policy text not null,
  exploration_weight double precision not null,
  batch_size int not null check (batch_size > 0),
  budget int check (budget > 0),
  retrain_after int not null check (retrain_after > 0),
  required_elements text[] not null default '{}',
  excluded_elements text[] not null default '{}',
  max_atoms int check (max_atoms > 0),
  seed bigint not null,
  max_iterations int check (max_iterations > 0),
  state text not null check (state in ('running', 'paused', 'finished')),
  phase text not null check (phase in
    ('idle', 'waiting_for_labels', 'training', 'predicting', 'ranking', 'awaiting_results', 'failed')),
  message text,
  warning text,
  iteration int not null default 0,
  results_at_training int not null default 0,
  training_request_id uuid,
  prediction_request_id uuid,
  ranking_id uuid,
  model_id uuid,
  phase_since timestamptz not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table training_requests (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  property text not null,
  reason text not null,
  validation_results int not null,
  state text not null check (state in ('open', 'completed', 'failed')),
  model_id uuid,
  champion_model_id uuid,
  promoted boolean,
  failure text,
  requested_at timestamptz not null,
  ended_at timestamptz
);
-- One training at a time per campaign, whatever the code believes.
create unique index training_requests_open on training_requests (campaign_id) where state = 'open';

create table prediction_requests (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  model_id uuid not null,
  state text not null check (state in ('open', 'completed', 'superseded')),
  shards int not null check (shards > 0),
  pool_size int not null check (pool_size > 0),
  requested_at timestamptz not null,
  ended_at timestamptz
);
create index prediction_requests_campaign on prediction_requests (campaign_id, requested_at);

create table prediction_shards (
  request_id uuid not null references prediction_requests,
  shard int not null,
  material_ids text[] not null,
  scored int,
  rejected int,
  completed_at timestamptz,
  primary key (request_id, shard)
);
