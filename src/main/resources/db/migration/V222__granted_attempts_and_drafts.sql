-- One more attempt than the rules allow: to whom, at what, why, by whom, when. Keyed by the form that granted it, so
-- that a form sent twice grants one.
create table granted_attempt (
    token        uuid primary key,
    enrolment_id bigint not null references enrolment,
    quiz_id      text not null,
    reason       text not null check (length(reason) between 1 and 1000),
    granted_by   text not null,
    granted_at   timestamptz not null
);
create index granted_attempt_of on granted_attempt (enrolment_id, quiz_id);

-- An evaluation that is not given yet, so that nothing is lost when its page is left.
create table evaluation_draft (
    enrolment_id bigint primary key references enrolment,
    answers      jsonb not null,
    saved_at     timestamptz not null
);
