-- How reviewers share the records that wait for them.

-- Who is reading a record just now, and until when it is kept for them
create table practice_hold (
    record_id   bigint primary key references practice_record on delete cascade,
    reviewer_id bigint not null references learner,
    until       timestamptz not null
);

-- How many records on a form were accepted on a course: every so many of them one is read by a second reviewer
create table practice_tally (
    course   text not null,
    form_id  text not null,
    accepted bigint not null check (accepted > 0),
    primary key (course, form_id)
);

-- The accepted records that are to be read by a second reviewer
create table practice_sample (
    record_id bigint primary key references practice_record on delete cascade,
    drawn_at  timestamptz not null,
    read_at   timestamptz check (read_at >= drawn_at)
);
create index practice_sample_waiting on practice_sample (drawn_at, record_id) where read_at is null;

-- The queue, oldest first, whatever is asked for; and the newest decisions, for how long learners wait
create index practice_record_queue on practice_record (state, (coalesce(waiting_since, saved_at)), id)
    where state <> 'DRAFT';
create index practice_review_newest on practice_review (reviewed_at desc);
create index practice_review_second on practice_review (record_id, round) where second;
