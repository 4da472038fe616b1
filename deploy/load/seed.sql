-- A campaign of a hundred thousand candidates with a million predictions, as its owners would have written them after a
-- ranking, and ten thousand candidates that wait for a result. For measuring only: run.sh puts it into a stack of its own.
\set candidates 100000
\set waiting 10000
\set models 10

set synchronous_commit = off;
begin;
insert into acquisition.campaigns (id, name, property, threshold, policy, exploration_weight, batch_size, retrain_after,
  required_elements, seed, state, phase, message, phase_since, version, created_at, updated_at)
values (md5('campaign')::uuid, 'load', 'eAboveHull', 0.05, 'log-ei', 1.0, 20, 1000000, '{}', 42, 'running',
  'awaiting_results', 'Made for measuring.', now(), 1, now(), now());
insert into acquisition.prediction_requests (id, campaign_id, model_id, state, shards, pool_size, requested_at)
values (md5('request')::uuid, md5('campaign')::uuid, md5('model1')::uuid, 'completed', 1, :candidates, now());
insert into acquisition.active_learning_runs (id, campaign_id, iteration, model_id, prediction_request_id, policy, parameters,
  seed, pool_size, pool_hash, ranked, rejected, incumbent, picks, created_at)
values (md5('run')::uuid, md5('campaign')::uuid, 1, md5('model1')::uuid, md5('request')::uuid, 'log-ei', '{}', 42,
  :candidates, 'none', :candidates, 0, 0.05, '[]', now());

create temporary table material as
select 'load-' || i as id, i,
  (array['LiCoO2', 'LiFePO4', 'LiMn2O4', 'Li2MnO3', 'LiNiO2', 'LiTi2O4', 'LiVO2'])[i % 7 + 1] as formula,
  (array['{Co,Li,O}', '{Fe,Li,O,P}', '{Li,Mn,O}', '{Li,Mn,O}', '{Li,Ni,O}', '{Li,O,Ti}', '{Li,O,V}'])[i % 7 + 1]::text[]
    as elements,
  -- the order of the ranking has nothing to do with the order in which rows lie
  ('x' || substr(md5('rank' || i), 1, 7))::bit(28)::int as lot
from generate_series(1, :candidates) i;

insert into acquisition.candidates (id, campaign_id, material_id, formula, elements, atom_count, state, model_id, q10, q50, q90,
  p_stable, p_metastable, aleatoric, epistemic, total, decision, reasons, version, created_at, updated_at, interval_low,
  interval_high, ood_score)
select md5(id)::uuid, md5('campaign')::uuid, id, formula, elements, 4 + i % 60,
  case when i <= :waiting then 'in_validation' else 'ranked' end, md5('model1')::uuid,
  0.01, 0.05 + lot / 1e9, 0.4, 0.5, 0.6, 0.03, 0.04, 0.05 + (lot % 1000) / 1e4,
  (array['KEEP', 'MAYBE', 'KILL'])[i % 3 + 1],
  '[{"rule": "outside-support", "value": 0.0096, "passed": true, "policy": "support", "threshold": 0.99},
    {"rule": "keep:p-stable-from", "value": 0.96, "passed": false, "policy": "risk-control", "threshold": 1.0},
    {"rule": "hull:below-known-phases", "value": 0.03, "passed": true, "policy": "hull", "threshold": 0.0, "competitors": 12,
     "explanation": "decomposes into Li2O + MnO2, 0.030 eV/atom above them", "formationEnergyPerAtom": -2.4,
     "hullEnergyPerAtom": -2.43, "decaysTo": [{"id": "mp-1960", "formula": "Li2O", "atomFraction": 0.5,
     "formationEnergyPerAtom": -2.07}, {"id": "mp-510408", "formula": "MnO2", "atomFraction": 0.5, "formationEnergyPerAtom":
     -1.98}]}]',
  1, now(), now() - (i % 100000) * interval '1 second', 0.0, 0.2, (lot % 100) / 100.0
from material;
insert into acquisition.ranking_scores (candidate_id, campaign_id, run_id, rank, score, median, sigma, p_goal)
select md5(id)::uuid, md5('campaign')::uuid, md5('run')::uuid, row_number() over (order by lot), -lot / 1e8,
  0.05 + lot / 1e9, 0.06, 0.5
from material;
insert into prediction.predictions (model_id, material_id, property, q10, q50, q90, p_stable, p_metastable, aleatoric, epistemic,
  total, decision, reasons, structure_hash, request_id, job_epoch)
select md5('model' || m)::uuid, id, 'eAboveHull', 0.01, 0.05 + lot / 1e9, 0.4, 0.5, 0.6, 0.03, 0.04, 0.05, 'MAYBE', '[]', 'none',
  md5('request')::uuid, 1
from material, generate_series(1, :models) m;
commit;
vacuum analyze acquisition.candidates, acquisition.ranking_scores, prediction.predictions;
