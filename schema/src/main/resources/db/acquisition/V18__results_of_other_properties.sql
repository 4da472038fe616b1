-- Results may be of any property that the goal bounds. What training counts are those of the property that is ranked by.
create or replace function count_result() returns trigger language plpgsql set search_path from current as $$
declare
  before int := 0;
begin
  if tg_op = 'UPDATE' then
    before := (not old.additional and old.corrected_by is null)::int;
  end if;
  insert into result_counts as c
  values (new.campaign_id,
    (tg_op = 'INSERT' and new.value is not null
      and new.property = (select k.property from campaigns k where k.id = new.campaign_id))::int,
    (not new.additional and new.corrected_by is null)::int - before)
  on conflict (campaign_id) do update set results = c.results + excluded.results, tested = c.tested + excluded.tested;
  return null;
end
$$;
