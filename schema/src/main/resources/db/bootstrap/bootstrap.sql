-- Roles and schemas, run once by an administrator before any service starts; running it again changes nothing.
-- Placeholders: ${password.<role>}. One writer per table: each service owns its schema and signs in as its own role.
do $$
declare
  owner record;
begin
  for owner in
    select * from (values
      ('cupel_ingest', 'ingest', '${password.cupel_ingest}'),
      ('cupel_training', 'training', '${password.cupel_training}'),
      ('cupel_prediction', 'prediction', '${password.cupel_prediction}'),
      ('cupel_acquisition', 'acquisition', '${password.cupel_acquisition}'),
      ('cupel_gateway', 'gateway', '${password.cupel_gateway}')
    ) as t(role, schema, password)
  loop
    if not exists (select from pg_roles where rolname = owner.role) then
      execute format('create role %I login password %L', owner.role, owner.password);
    else
      execute format('alter role %I login password %L', owner.role, owner.password);
    end if;
    execute format('create schema if not exists %I authorization %I', owner.schema, owner.role);
  end loop;
  -- Any service may look into another's schema; what it can read there is granted view by view.
  for owner in select unnest(array['ingest', 'training', 'prediction', 'acquisition']) as schema
  loop
    execute format(
      'grant usage on schema %I to cupel_ingest, cupel_training, cupel_prediction, cupel_acquisition, cupel_gateway',
      owner.schema);
  end loop;
end
$$;
