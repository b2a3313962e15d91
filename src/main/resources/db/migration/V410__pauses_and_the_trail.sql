-- Dates on which no day of the course opens to a learner: from the first of them until that on which it goes on.
create table pause (
    enrolment_id bigint not null references enrolment on delete cascade,
    -- The first date on which a day would have opened, in the learner's zone. Of two that begin at once one is kept.
    first_day    date not null,
    -- The date on which it goes on; null while nobody knows
    until        date check (until > first_day),
    -- What those who teach say of it
    reason       text not null default '' check (length(reason) <= 1000),
    begun_at     timestamptz not null,
    primary key (enrolment_id, first_day)
);

-- What happened to an account and its enrolments, and who did it. Nothing in it is ever changed or taken away; people are
-- numbers in it, and nothing that a person wrote.
create table learner_event (
    id         bigint generated always as identity primary key,
    learner_id bigint not null references learner,
    by_id      bigint not null references learner,
    -- Null where it is about the account
    course     text,
    deed       text not null,
    detail     text not null,
    at         timestamptz not null
);
create index learner_event_of_learner on learner_event (learner_id, id);
create index learner_event_of_course on learner_event (course, id);
create trigger learner_event_is_append_only before update or delete on learner_event
    for each row execute function refuse_change();
create trigger learner_event_is_not_emptied before truncate on learner_event
    for each statement execute function refuse_change();

alter table enrolment
    -- As many days as had opened when the learner began to live by another clock: they stay open
    add column opened_days int not null default 0 check (opened_days >= 0),
    -- Since when the learner has left the course; what was done stays
    add column withdrawn_at timestamptz;
