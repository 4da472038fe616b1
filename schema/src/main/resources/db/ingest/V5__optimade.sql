-- What filters of OPTIMADE ask of a structure, one narrow row for each material that was not withdrawn: structures are
-- kilobytes wide, and a filter that nothing can index would read them all. Kept by triggers, whoever writes materials.
create table optimade_structures (
  -- Ordered by bytes wherever the database stands, so that pages and STARTS WITH can use the index.
  material_id text collate "C" primary key,
  -- the version: another structure under the same id is another one
  immutable_id text not null,
  source text not null,
  last_modified timestamptz not null,
  formula_reduced text collate "C" not null,
  formula_anonymous text collate "C" not null,
  formula_hill text collate "C" not null,
  formula_descriptive text collate "C" not null,
  -- by symbol, as are the ratios
  elements text[] not null,
  elements_ratios double precision[] not null,
  nelements int not null,
  nsites int not null,
  e_above_hull double precision,
  formation_energy_per_atom double precision,
  band_gap double precision
);
create index optimade_structures_immutable_id on optimade_structures (immutable_id);
create index optimade_structures_last_modified on optimade_structures (last_modified, material_id);
create index optimade_structures_reduced on optimade_structures (formula_reduced, material_id);
create index optimade_structures_anonymous on optimade_structures (formula_anonymous, material_id);
create index optimade_structures_nelements on optimade_structures (nelements, material_id);
create index optimade_structures_nsites on optimade_structures (nsites, material_id);
create index optimade_structures_e_above_hull on optimade_structures (e_above_hull, material_id);
create index optimade_structures_formation on optimade_structures (formation_energy_per_atom, material_id);
create index optimade_structures_band_gap on optimade_structures (band_gap, material_id);
-- New entries wait in a short list: entering each at once took longer than everything else about a row.
create index optimade_structures_elements on optimade_structures using gin (elements) with (gin_pending_list_limit = 256);

-- The forms of a formula without brackets. In Hill's order it is that of the smallest molecule or unit which chemists speak of:
-- O2 and Na2O2 rather than O and NaO, as everywhere else here. A table of one row, so that it becomes part of the statement
-- that uses it, which is more than twice as fast as a call.
create function optimade_composition(formula text)
returns table (elements text[], ratios double precision[], reduced text, anonymous text, hill text)
language sql immutable parallel safe as $$
  select array_agg(symbol order by symbol), array_agg(amount / total order by symbol),
    string_agg(symbol || times, '' order by symbol),
    string_agg(letter || times, '' order by place),
    string_agg(symbol || case when doubled then (2 * amount)::text else times end, ''
      order by case when not carbon then 2 when symbol = 'C' then 0 when symbol = 'H' then 1 else 2 end, symbol)
  from (
    select symbol, amount, case when amount = 1 then '' else amount::text end as times,
      sum(amount) over () as total,
      bool_or(symbol = 'C') over () as carbon,
      formula in ('LiO', 'NaO', 'KO', 'RbO', 'CsO', 'HO', 'O', 'N', 'F', 'Cl', 'H') as doubled,
      row_number() over falling as place,
      -- A to Z, then Aa, Ba and so on
      chr(65 + (row_number() over falling - 1)::int % 26)
        || case when row_number() over falling > 26 then chr(96 + (row_number() over falling - 1)::int / 26) else '' end
        as letter
    from (
      select part[1] collate "C" as symbol, coalesce(nullif(part[2], '')::double precision, 1) as amount
      from regexp_matches(formula, '([A-Z][a-z]?)([0-9.]*)', 'g') as part) parts
    window falling as (order by amount desc, symbol)) counted
$$;

create function optimade_upsert() returns trigger language plpgsql set search_path from current as $$
begin
  delete from optimade_structures o using changed c where o.material_id = c.material_id and c.withdrawn_at is not null;
  insert into optimade_structures
  select c.material_id, c.material_id || '@' || left(c.structure_hash, 16), c.source, c.updated_at, f.reduced, f.anonymous,
    f.hill, c.formula, f.elements, f.ratios, cardinality(f.elements), c.atom_count,
    (c.properties #>> '{eAboveHull,value}')::double precision,
    (c.properties #>> '{formationEnergyPerAtom,value}')::double precision,
    (c.properties #>> '{bandGap,value}')::double precision
  from changed c cross join lateral optimade_composition(c.formula) f
  where c.withdrawn_at is null
  on conflict (material_id) do update set
    immutable_id = excluded.immutable_id, source = excluded.source, last_modified = excluded.last_modified,
    formula_reduced = excluded.formula_reduced, formula_anonymous = excluded.formula_anonymous,
    formula_hill = excluded.formula_hill, formula_descriptive = excluded.formula_descriptive,
    elements = excluded.elements, elements_ratios = excluded.elements_ratios, nelements = excluded.nelements,
    nsites = excluded.nsites, e_above_hull = excluded.e_above_hull,
    formation_energy_per_atom = excluded.formation_energy_per_atom, band_gap = excluded.band_gap;
  return null;
end
$$;

create function optimade_delete() returns trigger language plpgsql set search_path from current as $$
begin
  delete from optimade_structures o using gone g where o.material_id = g.material_id;
  return null;
end
$$;

create trigger optimade_inserted after insert on materials referencing new table as changed
  for each statement execute function optimade_upsert();
create trigger optimade_updated after update on materials referencing new table as changed
  for each statement execute function optimade_upsert();
create trigger optimade_deleted after delete on materials referencing old table as gone
  for each statement execute function optimade_delete();

insert into optimade_structures
select m.material_id, m.material_id || '@' || left(m.structure_hash, 16), m.source, m.updated_at, f.reduced, f.anonymous,
  f.hill, m.formula, f.elements, f.ratios, cardinality(f.elements), m.atom_count,
  (m.properties #>> '{eAboveHull,value}')::double precision,
  (m.properties #>> '{formationEnergyPerAtom,value}')::double precision,
  (m.properties #>> '{bandGap,value}')::double precision
from materials m cross join lateral optimade_composition(m.formula) f
where m.withdrawn_at is null;

create view optimade_structure_list as select * from optimade_structures;

-- What the newest run of a source says is to be cited, since the first run that said so.
create view optimade_reference_list as
select distinct on (source) source as reference_id, citation as note, licence,
  rtrim(substring(citation from '10[.][0-9]{4,9}/[^[:space:]"<>]+'), '.,;)') as doi,
  rtrim(substring(citation from 'https?://[^[:space:]"<>]+'), '.,;)') as url,
  min(created_at) over (partition by source, citation, licence) as last_modified
from ingestion_runs
where citation <> ''
order by source, created_at desc;

grant select on optimade_structure_list, optimade_reference_list to cupel_gateway;
