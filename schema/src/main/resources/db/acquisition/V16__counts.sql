-- How many candidates of a campaign are where, and how many results it has: kept with each change, since every look at a
-- campaign and every result asks for them, and counting a hundred thousand rows each time would be most of the work.
create table candidate_counts (
  campaign_id uuid not null references campaigns,
  state text not null,
  -- of those on hold; '' otherwise
  held_from text not null,
  candidates int not null,
  primary key (campaign_id, state, held_from)
) with (fillfactor = 50);

create table result_counts (
  campaign_id uuid primary key references campaigns,
  -- with a value: what training counts
  results int not null,
  -- candidates with a result, whatever came of them
  tested int not null
) with (fillfactor = 50);

insert into candidate_counts
select campaign_id, state, coalesce(held_from, ''), count(*) from candidates group by 1, 2, 3;
insert into result_counts
select campaign_id, count(value), count(*) filter (where not additional and corrected_by is null)
from validation_results group by 1;

create function count_new_candidates() returns trigger language plpgsql set search_path from current as $$
begin
  insert into candidate_counts as c
  select campaign_id, state, coalesce(held_from, ''), count(*) from added group by 1, 2, 3 order by 1, 2, 3
  on conflict (campaign_id, state, held_from) do update set candidates = c.candidates + excluded.candidates;
  return null;
end
$$;

-- In the order of the key, so that two who move candidates of one campaign never wait for each other.
create function count_moved_candidate() returns trigger language plpgsql set search_path from current as $$
begin
  insert into candidate_counts as c
  select new.campaign_id, m.state, m.held_from, m.change
  from (values (old.state, coalesce(old.held_from, ''), -1), (new.state, coalesce(new.held_from, ''), 1))
    m (state, held_from, change)
  order by 1, 2, 3
  on conflict (campaign_id, state, held_from) do update set candidates = c.candidates + excluded.candidates;
  return null;
end
$$;

create function count_result() returns trigger language plpgsql set search_path from current as $$
declare
  before int := 0;
begin
  if tg_op = 'UPDATE' then
    before := (not old.additional and old.corrected_by is null)::int;
  end if;
  insert into result_counts as c
  values (new.campaign_id, case when tg_op = 'INSERT' and new.value is not null then 1 else 0 end,
    (not new.additional and new.corrected_by is null)::int - before)
  on conflict (campaign_id) do update set results = c.results + excluded.results, tested = c.tested + excluded.tested;
  return null;
end
$$;

create trigger candidates_counted after insert on candidates referencing new table as added
  for each statement execute function count_new_candidates();
create trigger candidate_moved after update on candidates for each row
  when (old.state is distinct from new.state or old.held_from is distinct from new.held_from)
  execute function count_moved_candidate();
create trigger result_counted after insert on validation_results for each row execute function count_result();
create trigger result_corrected after update on validation_results for each row
  when (old.corrected_by is distinct from new.corrected_by) execute function count_result();

create or replace view candidate_state_count as
select campaign_id, state, sum(candidates)::int as candidates from candidate_counts
group by campaign_id, state having sum(candidates) > 0;

create or replace view campaign_list as
select c.id, c.name, c.property, c.threshold, c.policy, c.exploration_weight, c.batch_size, c.budget, c.retrain_after,
  c.required_elements, c.excluded_elements, c.max_atoms, c.seed, c.max_iterations, c.state, c.phase, c.message, c.warning,
  c.iteration, c.results_at_training, c.training_request_id, c.prediction_request_id, c.ranking_id, c.model_id,
  c.phase_since, c.version, c.created_at, c.updated_at,
  coalesce(r.results, 0) as results, k.validated, k.rejected, k.pending,
  d.retrain_recommended,
  coalesce(d.reasons, '[]') as retrain_reasons,
  c.owner, c.stopping, c.stopped_by, c.stopped_why, c.retrain_after_days, c.retrain_on_drift,
  coalesce(r.tested, 0) as tested,
  c.goal, c.goal_parts, coalesce(c.pool_left_out, '[]') as pool_left_out
from campaigns c
left join result_counts r on r.campaign_id = c.id
cross join lateral (
  select coalesce(sum(n.candidates) filter (where n.state = 'validated'), 0)::int as validated,
    coalesce(sum(n.candidates) filter (where n.state = 'rejected'), 0)::int as rejected,
    coalesce(sum(n.candidates) filter (where n.state in ('flagged', 'in_validation')
      or n.state = 'on_hold' and n.held_from <> 'ranked'), 0)::int as pending
  from candidate_counts n
  where n.campaign_id = c.id) k
left join lateral (
  select r.retrain_recommended, r.reasons
  from drift_reports r
  where r.campaign_id = c.id and r.model_id = c.model_id
  order by r.created_at desc, r.id
  limit 1) d on true;
