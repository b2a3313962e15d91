-- By what one knows that nothing changed of a learner's way through a course, so that a node which has found it before
-- need not find it again: the number of the transaction that changed it last. Kept in the row that every such transaction
-- locks last, at its end, so that nobody waits for another in a circle.
alter table gradebook add column revision bigint not null default 0;

create function gradebook_revised() returns trigger language plpgsql as $$
declare
    it      constant jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    changed constant bigint := coalesce(it ->> 'enrolment_id', it ->> 'id');
    this    constant bigint := pg_current_xact_id()::text;
begin
    update gradebook set revision = this where enrolment_id = changed and revision <> this;
    return null;
end $$;

-- Named so that of one change the row is reckoned first, which may be its beginning
do $$
declare
    its text;
begin
    foreach its in array array['enrolment', 'pause', 'visit', 'lesson_progress', 'instructor_message', 'learner_question']
    loop
        execute format('create constraint trigger gradebook_revised after insert or update or delete on %I'
            ' deferrable initially deferred for each row execute function gradebook_revised()', its);
    end loop;
end $$;
