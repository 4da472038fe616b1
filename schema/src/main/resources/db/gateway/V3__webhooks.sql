-- Whom other programs ask to be told, and what is still to be told. Secrets are not here: they follow from a key that is not in the database.
create table webhook_subscriptions (
  id uuid primary key,
  url text not null check (length(url) <= 2000),
  event_types text[] not null check (cardinality(event_types) > 0),
  -- Null for every campaign.
  campaign_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  -- Since when nothing arrives; null while it does.
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_why text,
  check ((disabled_at is null) = (disabled_why is null))
);
create index webhook_subscriptions_newest on webhook_subscriptions (created_at desc, id);

create table webhook_deliveries (
  id uuid primary key,
  subscription_id uuid not null references webhook_subscriptions on delete cascade,
  -- Of the event: an event that is heard again is told once.
  event_id text not null,
  type text not null,
  -- The bytes that are signed, the same at every attempt.
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts int not null default 0,
  due_at timestamptz not null,
  -- While somebody sends it; whoever took it under an older epoch may no longer say what became of it.
  leased_until timestamptz,
  epoch bigint not null default 0,
  created_at timestamptz not null,
  last_attempt_at timestamptz,
  last_status int,
  last_error text,
  delivered_at timestamptz,
  unique (subscription_id, event_id)
);
create index webhook_deliveries_due on webhook_deliveries (due_at) where state = 'waiting';
create index webhook_deliveries_leased on webhook_deliveries (subscription_id) where leased_until is not null;
create index webhook_deliveries_newest on webhook_deliveries (subscription_id, created_at desc, id);
create index webhook_deliveries_done on webhook_deliveries (created_at) where state <> 'waiting';
