-- 100,000 made-up materials of two to six elements, lithium and oxygen most often, and a campaign that has them all as candidates.
insert into ingest.raw_objects (sha256, object_key, size_bytes) values ('speed', 'raw/speed', 1);
insert into ingest.ingestion_runs (run_id, source, name, format, selection, method, state, citation, licence)
values ('00000000-0000-0000-0000-0000000005bd', 'speed', 'speed', 'jsonl', '', 'dft', 'succeeded', 'made up', 'CC0-1.0');
insert into ingest.fetches (run_id, place, purpose, address, state, raw_sha256)
values ('00000000-0000-0000-0000-0000000005bd', 0, 'upload', 'speed', 'read', 'speed');
insert into ingest.materials (material_id, source, structure, structure_hash, formula, chemical_system, elements, atom_count,
  properties, fetch_id, first_fetch_id, row_number)
select 'speed-' || lpad(i::text, 6, '0'), 'speed',
  jsonb_build_object('lattice', '[[4.1,0,0],[0,4.2,0],[0,0,4.3]]'::jsonb,
    'species', (select jsonb_agg(e) from unnest(es) e cross join generate_series(1, 4)),
    'frac', (select jsonb_agg(jsonb_build_array(random(), random(), random())) from generate_series(1, 4 * cardinality(es)))),
  md5(i::text) || md5((-i)::text),
  (select string_agg(e || case when n = 1 then '' else n::text end, '' order by e desc)
    from (select e, 1 + (i / 7 + ascii(e) * 3) % 5 as n from unnest(es) e) counted),
  array_to_string(es, '-'), es, 4 * cardinality(es),
  jsonb_build_object('eAboveHull', jsonb_build_object('value', random() * 0.4),
    'formationEnergyPerAtom', jsonb_build_object('value', -3 * random())),
  f.fetch_id, f.fetch_id, i
from (
  select i, array(select e from (
      select e from unnest(array['Li', 'O', 'Na', 'Mg', 'Al', 'Si', 'P', 'S', 'Cl', 'K', 'Ca', 'Ti', 'V', 'Cr', 'Mn', 'Fe', 'Co',
        'Ni', 'Cu', 'Zn', 'Ga', 'Sr', 'Y', 'Zr', 'Nb', 'Mo', 'Ba', 'La', 'F', 'N']) with ordinality u(e, place)
      where i > 0
      order by random() * (case when place <= 2 then 0.12 when place < 15 then 0.6 else 1 end) limit 2 + i % 5) chosen
    order by e) as es
  from generate_series(1, 100000) i) picks
cross join (select fetch_id from ingest.fetches where raw_sha256 = 'speed') f;
insert into acquisition.campaigns (id, name, property, threshold, policy, exploration_weight, batch_size, retrain_after,
  required_elements, seed, state, phase, phase_since, version, created_at, updated_at)
values ('00000000-0000-0000-0000-0000000005bc', 'speed', 'eAboveHull', 0.05, 'log-ei', 1, 20, 20, '{}', 1, 'running', 'idle',
  now(), 1, now(), now());
insert into acquisition.candidates (id, campaign_id, material_id, formula, elements, atom_count, state, model_id, q10, q50, q90,
  aleatoric, epistemic, total, decision, reasons, version, created_at, updated_at)
select gen_random_uuid(), '00000000-0000-0000-0000-0000000005bc', material_id, formula, elements, atom_count, 'ranked',
  gen_random_uuid(), 0, random() * 0.4, 1, 0.01, 0.02, 0.03,
  case when random() < 0.02 then 'KEEP' when random() < 0.5 then 'KILL' else 'MAYBE' end, '["q90 of 0.2 is above 0.1"]', 1, now(), now()
from ingest.materials where source = 'speed';
insert into acquisition.ranking_scores (candidate_id, campaign_id, run_id, rank, score, median, sigma)
select id, campaign_id, gen_random_uuid(), row_number() over (order by q50), -q50, q50, total
from acquisition.candidates where campaign_id = '00000000-0000-0000-0000-0000000005bc';
vacuum analyze ingest.optimade_structures;
vacuum analyze ingest.materials;
vacuum analyze acquisition.candidates;
vacuum analyze acquisition.ranking_scores;
