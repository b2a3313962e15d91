-- Who takes part in making and giving a course, and as what. Without a row of an owner, now or before, a course is
-- everybody's whom the identity provider lets teach, as all courses were until now.
create table course_role (
    id            bigint generated always as identity primary key,
    learner_id    bigint not null references learner,
    course        text not null check (length(course) between 1 and 100),
    role          text not null
        check (role in ('OWNER', 'AUTHOR', 'RECORDS_REVIEWER', 'TEACHER', 'AUDITOR', 'CLINICAL_REVIEWER')),
    granted_by_id bigint not null references learner,
    at            timestamptz not null,
    unique (course, learner_id, role)
);
create index course_role_of_learner on course_role (learner_id);

-- What became of roles. Nothing in it is ever changed or taken away; people are numbers in it.
create table course_role_event (
    id         bigint generated always as identity primary key,
    course     text not null,
    learner_id bigint not null references learner,
    role       text not null,
    deed       text not null check (deed in ('GRANTED', 'WITHDRAWN', 'ERASED')),
    by_id      bigint references learner,
    at         timestamptz not null,
    check ((by_id is null) = (deed = 'ERASED'))
);
create index course_role_event_newest on course_role_event (course, id desc);
create index course_role_event_owners on course_role_event (course) where role = 'OWNER';
create trigger course_role_event_is_append_only before update or delete on course_role_event
    for each row execute function refuse_change();
create trigger course_role_event_is_not_emptied before truncate on course_role_event
    for each statement execute function refuse_change();

-- Since when the program has seen that the provider lets somebody teach: only they can be given roles.
alter table learner add column teaches_since timestamptz;
