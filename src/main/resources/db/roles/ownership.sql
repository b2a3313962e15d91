-- Gives the database in which this runs, and all that is in it, to the role that the setting daybook.owner names, and
-- lets nobody else connect but the service to what is Daybook's. For new databases and for those that belonged to a
-- superuser; a second time changes nothing.
do $$
declare
    owner constant text := current_setting('daybook.owner');
    change text;
begin
    execute format('alter database %I owner to %I', current_database(), owner);
    execute format('revoke all on database %I from public', current_database());
    if owner = 'daybook_owner' then
        execute format('grant connect on database %I to daybook_service', current_database());
    end if;
    execute 'revoke create on schema public from public';
    execute format('grant usage, create on schema public to %I', owner);
    for change in
        select format('alter table %s owner to %I', c.oid::regclass, owner)
          from pg_class c
         where c.relnamespace = 'public'::regnamespace
           and c.relowner <> owner::regrole
           -- a sequence that belongs to a column goes with its table
           and (c.relkind in ('r', 'p', 'v', 'm')
                or c.relkind = 'S'
                   and not exists (select 1 from pg_depend d
                                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')))
        union all
        select format('alter routine %s owner to %I', p.oid::regprocedure, owner)
          from pg_proc p
         where p.pronamespace = 'public'::regnamespace
           and p.proowner <> owner::regrole
           and not exists (select 1 from pg_depend d
                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    loop
        execute change;
    end loop;
end $$;
