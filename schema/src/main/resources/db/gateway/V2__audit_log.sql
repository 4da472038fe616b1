-- Who did what, and who was refused. Rows are added and never changed: neither the gateway's role nor its code can.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  request_id text not null,
  -- Null where nobody said who it was.
  caller text,
  key_id text,
  roles text[] not null,
  method text not null,
  path text not null,
  -- The id in the path that it was about, null when there is none.
  target text,
  status int not null,
  address text not null
);
create index audit_log_newest on audit_log (at desc, id);

create function audit_log_stays() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is never changed. Old rows are moved away by an administrator who disables the trigger audit_log_stays.'
    using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_log_stays before update or delete or truncate on audit_log
  for each statement execute function audit_log_stays();
revoke update, delete, truncate on audit_log from current_user;
