-- A campaign's goal may bound properties beside the one that it ranks by: each has a model of its own, and shards of its own.
alter table prediction_shards
  add column property text,
  add column model_id uuid,
  -- why the shard could not be scored, null when it could and before
  add column failure text;
update prediction_shards s set property = c.property, model_id = r.model_id
from prediction_requests r join campaigns c on c.id = r.campaign_id where r.id = s.request_id;
alter table prediction_shards alter column property set not null, alter column model_id set not null;

-- What the other properties of the goal were taken for: [{"property", "unit", "median", "sigma", "low", "high", "probability",
-- "from": model, known or prior}]; null where the goal bounds none.
alter table ranking_scores add column others jsonb;

create or replace view candidate_list as
select c.id, c.campaign_id, c.material_id, c.formula, c.elements, c.atom_count, c.state, c.held_from, s.run_id, c.model_id,
  s.rank, s.score, c.q10, c.q50, c.q90, c.p_stable, c.p_metastable, c.aleatoric, c.epistemic, c.total, c.decision,
  c.reasons, c.out_of_pool, c.version, c.created_at, c.updated_at, c.interval_low, c.interval_high, c.ood_score,
  s.p_goal,
  (select o.campaign_id
    from candidates o
    join campaigns other on other.id = o.campaign_id
    join campaigns mine on mine.id = c.campaign_id and mine.property = other.property
    where o.material_id = c.material_id and o.campaign_id <> c.campaign_id
      and o.state in ('flagged', 'in_validation', 'on_hold')
      and (coalesce(o.held_from, o.state) = 'in_validation'
        or coalesce(o.held_from, o.state) = 'flagged' and other.state <> 'finished')
    order by o.campaign_id limit 1) as pending_in,
  (select coalesce(
      jsonb_agg(jsonb_build_object('resultId', x.result_id, 'otherId', x.other_id, 'materialId', x.material_id,
        'property', x.property, 'difference', x.difference, 'allowed', x.allowed, 'explanation', x.explanation,
        'foundAt', x.found_at) order by x.found_at desc, x.result_id, x.other_id), '[]')
    from result_contradictions x
    where x.property = (select g.property from campaigns g where g.id = c.campaign_id) and x.material_id = c.material_id
    ) as contradictions,
  s.median as ranked_median, s.sigma as ranked_sigma, coalesce(s.others, '[]') as other_properties
from candidates c
join ranking_scores s on s.candidate_id = c.id and s.campaign_id = c.campaign_id;
