-- The roles that share one PostgreSQL, without passwords. Whoever may make roles runs this; a second time changes nothing.
-- daybook_owner owns the schema and migrates it, daybook_service is what the service connects as, keycloak is Keycloak's.
do $$
declare
    role text;
begin
    foreach role in array array['daybook_owner', 'daybook_service', 'keycloak'] loop
        if not exists (select 1 from pg_roles where rolname = role) then
            execute format('create role %I login', role);
        end if;
    end loop;
end $$;
