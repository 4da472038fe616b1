-- What a campaign's goal ruled out when its pool was last read.
alter table campaigns
  -- [{"condition", "materials"}]: the first condition of the goal that does not hold, and of how many; null before
  add column pool_left_out jsonb;

create or replace view campaign_list as
select c.id, c.name, c.property, c.threshold, c.policy, c.exploration_weight, c.batch_size, c.budget, c.retrain_after,
  c.required_elements, c.excluded_elements, c.max_atoms, c.seed, c.max_iterations, c.state, c.phase, c.message, c.warning,
  c.iteration, c.results_at_training, c.training_request_id, c.prediction_request_id, c.ranking_id, c.model_id,
  c.phase_since, c.version, c.created_at, c.updated_at,
  (select count(*)::int from validation_results r where r.campaign_id = c.id) as results,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'validated') as validated,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'rejected') as rejected,
  (select count(*)::int from candidates k
    where k.campaign_id = c.id
      and (k.state in ('flagged', 'in_validation') or (k.state = 'on_hold' and k.held_from <> 'ranked'))) as pending,
  d.retrain_recommended,
  coalesce(d.reasons, '[]') as retrain_reasons,
  c.owner, c.stopping, c.stopped_by, c.stopped_why, c.retrain_after_days, c.retrain_on_drift,
  (select count(*)::int from validation_results r where r.campaign_id = c.id and not r.additional) as tested,
  c.goal, c.goal_parts, coalesce(c.pool_left_out, '[]') as pool_left_out
from campaigns c
left join lateral (
  select r.retrain_recommended, r.reasons
  from drift_reports r
  where r.campaign_id = c.id and r.model_id = c.model_id
  order by r.created_at desc, r.id
  limit 1) d on true;
