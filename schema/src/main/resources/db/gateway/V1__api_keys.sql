-- Who may come in. A key is cupel_<id>_<secret>; only the SHA-256 of its secret is kept.
create table api_keys (
  id text primary key check (id ~ '^[0-9a-f]{12}$'),
  -- Whom moves and results are written down under.
  name text not null check (length(name) between 1 and 100),
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['viewer', 'researcher', 'lab', 'admin']),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- After a rotation the secret before stays good for a while, so that its user can change over.
  previous_hash bytea check (octet_length(previous_hash) = 32),
  previous_until timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null,
  expires_at timestamptz not null,
  rotated_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  check ((previous_hash is null) = (previous_until is null)),
  check ((revoked_at is null) = (revoked_by is null))
);
create index api_keys_newest on api_keys (created_at desc, id);
