-- The same structure in several sources: told, never merged.
create index materials_formula on materials (formula, source);

-- Reduced formula and atoms of the primitive cell: structures that differ in these cannot be the same.
create table link_keys (
  material_id text primary key references materials (material_id),
  -- of the structure that the key was taken from
  structure_hash text not null,
  match_key text not null,
  linked boolean not null default false
);
create index link_keys_match on link_keys (match_key);

create table material_links (
  first_id text not null references materials (material_id),
  second_id text not null references materials (material_id),
  -- displacements in units of the cube root of the volume per atom
  rms double precision not null,
  largest double precision not null,
  tolerance text not null,
  linked_at timestamptz not null default now(),
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index material_links_second on material_links (second_id);

create view material_link_list as
  select l.first_id as material_id, l.second_id as other_id, m.source as other_source, l.rms, l.largest, l.tolerance,
    l.linked_at
  from material_links l join materials m on m.material_id = l.second_id
  where m.withdrawn_at is null
  union all
  select l.second_id, l.first_id, m.source, l.rms, l.largest, l.tolerance, l.linked_at
  from material_links l join materials m on m.material_id = l.first_id
  where m.withdrawn_at is null;

grant select on material_link_list to cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
