-- Who works on a candidate: first come, first served, until it leaves validation.
alter table candidates
  add column claimed_by text,
  add column claimed_at timestamptz,
  add constraint candidates_claim_check
    check ((claimed_by is null) = (claimed_at is null) and (claimed_by is null or state = 'in_validation'));

-- Who had claimed the candidate when the result came in.
alter table validation_results add column claimed_by text;

-- Claims and releases are told in the history, and change no version: a move that was decided before is not stale by them.
alter table candidate_history drop constraint candidate_history_candidate_id_version_before_key;
create unique index candidate_history_moves on candidate_history (candidate_id, version_before)
  where action not in ('claim', 'release');
create index candidate_history_candidate on candidate_history (candidate_id, id);

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
  s.median as ranked_median, s.sigma as ranked_sigma, coalesce(s.others, '[]') as other_properties,
  c.claimed_by, c.claimed_at
from candidates c
join ranking_scores s on s.candidate_id = c.id and s.campaign_id = c.campaign_id;

create or replace view validation_result_list as
select r.id, r.campaign_id, r.candidate_id, r.material_id, r.property, r.value, r.unit, r.uncertainty, r.reported_value,
  r.reported_unit, r.reported_uncertainty, r.kind, r.method, r.actor, r.note, r.outcome, r.candidate_version,
  r.idempotency_key, r.request_hash, r.recorded_at, r.additional, r.attachments,
  coalesce(r.id = (select b.id from validation_results b
    where b.property = r.property and b.material_id = r.material_id and b.value is not null and b.corrected_by is null
    order by array_position(array['experiment', 'dft', 'surrogate'], b.kind), b.recorded_at desc, b.id
    limit 1), false) as label,
  r.reason, r.corrects, r.corrected_by, r.claimed_by
from validation_results r;

-- What laboratories have to do. A hold does not make the wait begin anew, another sending does.
create view work_list as
select k.id, k.campaign_id, c.name as campaign, c.property, k.material_id, k.formula, k.elements, k.atom_count, k.decision,
  k.version, s.rank, k.claimed_by, k.claimed_at, w.since,
  greatest(0, floor(extract(epoch from now() - w.since) / 86400))::int as days
from candidates k
join campaigns c on c.id = k.campaign_id
left join ranking_scores s on s.candidate_id = k.id and s.campaign_id = k.campaign_id
cross join lateral (
  select coalesce(max(h.moved_at), k.updated_at) as since
  from candidate_history h where h.candidate_id = k.id and h.action = 'send_to_validation') w
where k.state = 'in_validation';

grant select on work_list to cupel_gateway;
