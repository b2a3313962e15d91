-- Practical records: what a learner writes about hands-on work, hands in, and what a reviewer says of it.

create sequence practice_record_seq increment by 50;
create table practice_record (
    id           bigint primary key,
    token        uuid not null unique,
    enrolment_id bigint not null references enrolment,
    -- The day that asks for it, and on which form it is written: one record for each
    lesson_id    text not null,
    form_id      text not null,
    -- The edition whose form it keeps
    edition      text not null,
    state        text not null check (state in ('DRAFT', 'HANDED_IN', 'RETURNED', 'ACCEPTED')),
    entries      jsonb not null default '{}',
    -- Counts every change; a form says which one it has seen
    version      int not null default 0 check (version >= 0),
    -- How often it was handed in
    rounds       int not null default 0 check (rounds >= 0),
    -- The load of the page from which the entries came
    sheet        text not null default '',
    begun_at     timestamptz not null,
    saved_at     timestamptz not null check (saved_at >= begun_at),
    -- Since when it waits for a reviewer, while it does
    waiting_since timestamptz,
    unique (enrolment_id, lesson_id, form_id),
    check ((state = 'HANDED_IN') = (waiting_since is not null)),
    check ((state = 'DRAFT') = (rounds = 0))
);
create index practice_record_waiting on practice_record (waiting_since, id) where waiting_since is not null;

-- Each text that was handed in, as it was
create sequence practice_hand_in_seq increment by 50;
create table practice_hand_in (
    id           bigint primary key,
    record_id    bigint not null references practice_record on delete cascade,
    -- From 1 for each record
    round        int not null check (round >= 1),
    entries      jsonb not null,
    handed_in_at timestamptz not null,
    unique (record_id, round)
);

-- What a reviewer decided about a text that was handed in. The first reading decides; a second one only reads.
create sequence practice_review_seq increment by 50;
create table practice_review (
    id          bigint primary key,
    -- Of the form that wrote it, so that one sent twice is one review
    token       uuid not null unique,
    record_id   bigint not null references practice_record on delete cascade,
    round       int not null,
    reviewer_id bigint not null references learner,
    reviewer    text not null,
    decision    text not null check (decision in ('RETURNED', 'ACCEPTED')),
    second      boolean not null default false,
    reason      text not null check (length(reason) <= 10000),
    -- By the criterion's id: the level's id, and what the reviewer says of it
    levels      jsonb not null,
    comments    jsonb not null,
    reviewed_at timestamptz not null,
    foreign key (record_id, round) references practice_hand_in (record_id, round) on delete cascade,
    check (decision = 'ACCEPTED' or second or length(reason) > 0)
);
create unique index practice_review_first on practice_review (record_id, round) where not second;

-- What was handed in and what was said of it is never changed, and goes only together with its record.
create function keep_with_record() returns trigger language plpgsql as $$
begin
    if exists (select 1 from practice_record r where r.id = old.record_id) then
        raise exception '% is append-only', tg_table_name;
    end if;
    return old;
end $$;
create trigger practice_hand_in_is_frozen before update on practice_hand_in
    for each row execute function refuse_change();
create trigger practice_hand_in_stays before delete on practice_hand_in
    for each row execute function keep_with_record();
create trigger practice_hand_in_is_not_emptied before truncate on practice_hand_in
    for each statement execute function refuse_change();
create trigger practice_review_is_frozen before update on practice_review
    for each row execute function refuse_change();
create trigger practice_review_stays before delete on practice_review
    for each row execute function keep_with_record();
create trigger practice_review_is_not_emptied before truncate on practice_review
    for each statement execute function refuse_change();

-- How far the record of a lesson came, for the first time
alter table lesson_progress
    add column handed_in_at timestamptz,
    add column accepted_at timestamptz,
    add check (handed_in_at is null or handed_in_at >= opened_at),
    add check (accepted_at is null or accepted_at >= opened_at);
