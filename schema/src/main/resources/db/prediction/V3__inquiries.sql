-- Files with many structures that somebody asks about; a job answers them.
create table inquiries (
  id uuid primary key,
  idempotency_key text not null unique,
  name text not null,
  property text not null,
  -- The champion when it was begun: all of a file is answered by one model.
  model_id uuid,
  file_sha256 text not null,
  file_bytes bigint not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'finished', 'failed')),
  -- Known once the file was read.
  total int,
  answered int not null default 0,
  refused int not null default 0,
  error text,
  asked_by text,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index inquiries_newest on inquiries (created_at desc, id);
create index inquiries_file on inquiries (file_sha256);

create table inquiry_answers (
  inquiry_id uuid not null references inquiries on delete cascade,
  -- Place in the file, from 1; they are written in this order.
  row_number int not null,
  name text not null,
  formula text,
  atom_count int,
  structure jsonb,
  prediction jsonb,
  problem text,
  decision text,
  median double precision,
  primary key (inquiry_id, row_number),
  check ((prediction is null) = (problem is not null))
);
create index inquiry_answers_by_median on inquiry_answers (inquiry_id, median, row_number);

create view inquiry_list as
select id, name, property, model_id, file_sha256, file_bytes, state, answered, refused, total, error, asked_by, created_at,
  started_at, ended_at
from inquiries;

create view inquiry_answer_list as select * from inquiry_answers;

grant select on inquiry_list, inquiry_answer_list to cupel_gateway;
