-- Files that somebody was given a link for. What no result ever names is deleted after a while, the object first.
create table attachment_uploads (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  asked_by text,
  -- The newest request: a link that is still good is never older.
  asked_at timestamptz not null,
  -- When the bytes in S3 were found to be these.
  verified_at timestamptz,
  -- When a result named it first; it stays from then on.
  named_at timestamptz
);
create index attachment_uploads_unnamed on attachment_uploads (asked_at) where named_at is null;
