-- How far the ranked prediction may be relied on, as the predictor wrote it; null in rankings of before.
alter table candidates
  add column interval_low double precision,
  add column interval_high double precision,
  add column ood_score double precision;

create or replace view candidate_list as select * from candidates;
