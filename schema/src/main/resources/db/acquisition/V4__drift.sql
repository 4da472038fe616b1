-- What comparing a pool and its results with the training snapshot of a model found. Written once.
create table drift_reports (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  model_id uuid not null,
  prediction_request_id uuid not null references prediction_requests,
  occasion text not null check (occasion in ('pool', 'results')),
  check_key text not null unique,
  pool_size int not null,
  pool_sampled int not null,
  results int not null,
  -- null, with the reason, when there was nothing to compare with
  retrain_recommended boolean,
  not_compared text,
  reasons jsonb not null default '[]',
  report jsonb not null default '{}',
  created_at timestamptz not null,
  check ((retrain_recommended is null) = (not_compared is not null))
);
create index drift_reports_campaign on drift_reports (campaign_id, created_at);

create view drift_report_list as
select id, campaign_id, model_id, prediction_request_id, occasion, pool_size, pool_sampled, results, retrain_recommended,
       not_compared, reasons, report, created_at
from drift_reports;

-- As before, with the newest word on the model in use.
create or replace view campaign_list as
select c.*,
  (select count(*)::int from validation_results r where r.campaign_id = c.id) as results,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'validated') as validated,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'rejected') as rejected,
  (select count(*)::int from candidates k
    where k.campaign_id = c.id
      and (k.state in ('flagged', 'in_validation') or (k.state = 'on_hold' and k.held_from <> 'ranked'))) as pending,
  d.retrain_recommended,
  coalesce(d.reasons, '[]') as retrain_reasons
from campaigns c
left join lateral (
  select r.retrain_recommended, r.reasons
  from drift_reports r
  where r.campaign_id = c.id and r.model_id = c.model_id
  order by r.created_at desc, r.id
  limit 1) d on true;

grant select on drift_report_list
  to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
