-- What the service may do with what the owner's migrations made, anew after each of them, so that no table is forgotten.
-- The trigger that refuses changes says that a table is append-only; the service's role may then only read and add.
-- Where owner and service are one role there is nothing to divide; the service says so when it starts.
do $$
declare
    service constant text := '${service}';
    it record;
begin
    if service = current_user then
        return;
    end if;
    -- Nodes that start together would change the same rights at once, which PostgreSQL refuses
    perform pg_advisory_xact_lock(251251);
    execute format('grant usage on schema %I to %I', current_schema(), service);
    for it in
        select c.oid::regclass as name,
               c.relkind = 'S' as sequence,
               c.relname = 'flyway_schema_history' as history,
               exists (select 1
                         from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                        where t.tgrelid = c.oid and p.proname = 'refuse_change') as append_only
          from pg_class c
         where c.relnamespace = current_schema()::regnamespace
           and c.relkind in ('r', 'p', 'S')
    loop
        execute format('revoke all on %s from public, %I', it.name, service);
        if it.sequence then
            execute format('grant usage on sequence %s to %I', it.name, service);
        elsif not it.history then
            execute format('grant %s on %s to %I',
                case when it.append_only then 'select, insert' else 'select, insert, update, delete' end,
                it.name, service);
        end if;
    end loop;
    -- What the trigger lets go when its retention is over, and nothing else of a certificate
    execute format('grant update (snapshot, pdf, credential) on certificate to %I', service);
end $$;
