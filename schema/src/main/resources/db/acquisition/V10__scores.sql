-- What the newest ranking says of a candidate: one narrow row each, so that a ranking of 100,000 is replaced by one COPY. Those
-- that a ranking leaves behind, or that have moved on, keep what the last one that held them said.
create table ranking_scores (
  candidate_id uuid not null,
  campaign_id uuid not null,
  run_id uuid not null,
  rank int not null,
  score double precision not null,
  -- what it was scored by: the model's prediction, or that prediction as corrected by results since
  median double precision not null,
  sigma double precision not null,
  -- of meeting the campaign's goal; null in rankings of before it was kept
  p_goal double precision
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.2);

insert into ranking_scores
select id, campaign_id, run_id, rank, score, q50, total, p_goal from candidates order by campaign_id, rank;

-- Not unique: superseded rows are deleted after the new ones came in, and looking for equal keys among the dead costs as much
-- as everything else together. A row's writer holds the campaign's lock.
create index ranking_scores_candidate on ranking_scores using hash (candidate_id);
create index ranking_scores_by_rank on ranking_scores (campaign_id, rank, candidate_id);
create index ranking_scores_by_score on ranking_scores (campaign_id, score desc, candidate_id);

-- Where every score of the run is kept (S3), and whether its predictions were written to the candidates.
alter table active_learning_runs
  add column scores_key text,
  add column evidence boolean not null default true;

create or replace view active_learning_run_list as
select id, campaign_id, iteration, model_id, prediction_request_id, policy, parameters, seed, pool_size, pool_hash, ranked,
  rejected, best_so_far, incumbent, picks, created_at, scores_key, evidence
from active_learning_runs;

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
  s.median as ranked_median, s.sigma as ranked_sigma
from candidates c
join ranking_scores s on s.candidate_id = c.id and s.campaign_id = c.campaign_id;

-- How many candidates of a campaign are in each state, without a look at their scores.
create view candidate_state_count as
select campaign_id, state, count(*)::int as candidates from candidates group by campaign_id, state;

grant select on candidate_state_count
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;

-- Without the columns of the ranking, new evidence changes no indexed column: rows are updated in place.
drop index candidates_by_score;
drop index candidates_by_state;
drop index candidates_by_rank;
alter table candidates drop column run_id, drop column rank, drop column score, drop column p_goal;
create index candidates_by_state on candidates (campaign_id, state);

-- How a batch is chosen, {"rule", "perFormula", "perPrototype", "replicates"}, and how the exploration weight changes by round.
alter table campaigns
  add column batch jsonb not null default '{"rule": "top"}',
  add column exploration_schedule text not null default 'constant';

create view campaign_policy_list as select id, batch, exploration_schedule from campaigns;

grant select on campaign_policy_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
