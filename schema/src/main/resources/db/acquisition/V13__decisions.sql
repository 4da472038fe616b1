-- One word on a material that is a candidate in several campaigns: that of the campaign which was begun last. It does not
-- change when an older campaign is ranked again.
create index candidates_material on candidates (material_id);

create view material_decisions as
select c.material_id, c.campaign_id, g.name as campaign, g.property, c.state, c.decision, c.interval_low, c.interval_high,
  c.ood_score, c.updated_at as decided_at,
  -- what the ranking used, the model's own prediction where no ranking holds the candidate
  coalesce(s.median, c.q50) as median, coalesce(s.sigma, c.total) as sigma, s.rank,
  (select count(*)::int from candidates k where k.material_id = c.material_id) as campaigns
from candidates c
join campaigns g on g.id = c.campaign_id
left join ranking_scores s on s.candidate_id = c.id and s.campaign_id = c.campaign_id
where not exists (
  select from candidates o
  join campaigns later on later.id = o.campaign_id
  where o.material_id = c.material_id and (later.created_at, later.id) > (g.created_at, g.id));

grant select on material_decisions to cupel_gateway;
