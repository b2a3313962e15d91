-- What those who teach write to one learner, who reads it on a page of theirs.
create table instructor_message (
    id           bigint generated always as identity primary key,
    -- Of the form that sent it, so that one sent twice is one message
    token        uuid not null unique,
    enrolment_id bigint not null references enrolment on delete cascade,
    author_id    bigint not null references learner,
    text         text not null check (length(text) between 1 and 4000),
    sent_at      timestamptz not null,
    -- When the learner first had it on the screen
    seen_at      timestamptz check (seen_at >= sent_at)
);
create index instructor_message_of on instructor_message (enrolment_id, id);

-- What those who teach note for one another about a learner, who is never shown it here.
create table instructor_note (
    id           bigint generated always as identity primary key,
    token        uuid not null unique,
    enrolment_id bigint not null references enrolment on delete cascade,
    author_id    bigint not null references learner,
    text         text not null check (length(text) between 1 and 4000),
    at           timestamptz not null
);
create index instructor_note_of on instructor_note (enrolment_id, id);

-- That a learner is no concern until a day; a row at most for each. Its past is in the trail of the enrolment.
create table put_off_concern (
    enrolment_id bigint primary key references enrolment on delete cascade,
    -- The last day, by the learner's calendar
    until        date not null,
    -- When it ends
    until_at     timestamptz not null,
    said_at      timestamptz not null
);

-- What was done with one enrolment: who, when, what, why. It only grows. What it is about goes with its enrolment; of an
-- enrolment that a certificate keeps, the words go when the person is erased.
create table enrolment_event (
    id           bigint generated always as identity primary key,
    -- Of the form that did it; of a deed without one, its own
    token        uuid not null unique,
    enrolment_id bigint not null references enrolment on delete cascade,
    deed         text not null check (deed ~ '^[A-Z_]{1,40}$'),
    -- What it was before and after, in values of the program
    detail       text not null check (length(detail) <= 200),
    why          text not null check (length(why) <= 1000),
    by_id        bigint not null references learner,
    at           timestamptz not null
);
create index enrolment_event_of on enrolment_event (enrolment_id, id);
create function keep_enrolment_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select 1 from enrolment e where e.id = old.enrolment_id) then
        return old;
    end if;
    if tg_op = 'UPDATE' and new.why = ''
        and (new.id, new.token, new.enrolment_id, new.deed, new.detail, new.by_id, new.at)
            = (old.id, old.token, old.enrolment_id, old.deed, old.detail, old.by_id, old.at)
    then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger enrolment_event_stays before update or delete on enrolment_event
    for each row execute function keep_enrolment_event();
create trigger enrolment_event_is_not_emptied before truncate on enrolment_event
    for each statement execute function keep_enrolment_event();
