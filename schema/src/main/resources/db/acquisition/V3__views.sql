-- What the other services may read. Columns only ever get added.
create view campaign_list as
select c.*,
  (select count(*)::int from validation_results r where r.campaign_id = c.id) as results,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'validated') as validated,
  (select count(*)::int from candidates k where k.campaign_id = c.id and k.state = 'rejected') as rejected,
  (select count(*)::int from candidates k
    where k.campaign_id = c.id
      and (k.state in ('flagged', 'in_validation') or (k.state = 'on_hold' and k.held_from <> 'ranked'))) as pending
from campaigns c;

create view candidate_list as select * from candidates;

create view candidate_history_list as select * from candidate_history;

create view active_learning_run_list as select * from active_learning_runs;

create view validation_result_list as select * from validation_results;

-- The latest word on a material, whichever campaign asked for it.
create view validated_labels as
select distinct on (material_id, property) material_id, property, value, unit, kind, recorded_at
from validation_results
order by material_id, property, recorded_at desc, id;

grant select on campaign_list, candidate_list, candidate_history_list, active_learning_run_list, validation_result_list,
  validated_labels
to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway;
