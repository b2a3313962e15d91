-- A learner is known by the subject that the identity provider gives; the name follows the provider at each sign-in.
create table learner (
    id         bigint primary key,
    subject    text not null unique,
    name       text not null,
    email      text,
    created_at timestamptz not null
);
create sequence learner_seq increment by 50;

-- One course's files as they were published, addressed by the digest of their contents. Never changed.
create table edition (
    digest       text primary key,
    course       text not null,
    files        bytea not null,
    published_at timestamptz not null
);
create index edition_newest on edition (course, published_at desc);

create table enrolment (
    id          bigint primary key,
    learner_id  bigint not null references learner,
    course      text not null,
    started_on  date not null,
    zone        text not null,
    enrolled_at timestamptz not null,
    unique (learner_id, course)
);
create sequence enrolment_seq increment by 50;

-- Keyed by the lesson's stable id, so that lessons may be renamed and moved.
create table lesson_progress (
    enrolment_id bigint not null references enrolment,
    lesson_id    text not null,
    opened_at    timestamptz not null,
    completed_at timestamptz check (completed_at >= opened_at),
    passed_at    timestamptz,
    primary key (enrolment_id, lesson_id)
);

create table quiz_attempt (
    id             bigint primary key,
    enrolment_id   bigint not null references enrolment,
    quiz_id        text not null,
    number         int not null check (number > 0),
    seed           bigint not null,
    edition        text not null references edition,
    started_at     timestamptz not null,
    submitted_at   timestamptz check (submitted_at >= started_at),
    questions      int not null check (questions > 0),
    answered       int check (answered between 0 and questions),
    points         numeric(6, 2) check (points between 0 and questions),
    safety_missed  int check (safety_missed >= 0),
    passed         boolean,
    unique (enrolment_id, quiz_id, number),
    check ((submitted_at is null) = (points is null)),
    check ((submitted_at is null) = (passed is null))
);
create sequence quiz_attempt_seq increment by 50;
create unique index quiz_attempt_one_open on quiz_attempt (enrolment_id, quiz_id) where submitted_at is null;

create table quiz_answer (
    attempt_id  bigint not null references quiz_attempt,
    question_id text not null,
    response    text[] not null,
    saved_at    timestamptz not null,
    primary key (attempt_id, question_id)
);

create table evaluation (
    id           bigint primary key,
    enrolment_id bigint not null unique references enrolment,
    answers      jsonb not null,
    given_at     timestamptz not null
);
create sequence evaluation_seq increment by 50;

-- Frozen at issue: nothing in this row is ever updated.
create table certificate (
    id           bigint primary key,
    serial       text not null unique check (serial ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    enrolment_id bigint not null unique references enrolment,
    snapshot     jsonb not null,
    pdf          bytea not null,
    issued_at    timestamptz not null
);
create sequence certificate_seq increment by 50;

-- The ledger: append-only, each row carries the hash of the one before.
create table certificate_event (
    id       bigint primary key,
    serial   text not null references certificate (serial),
    kind     text not null,
    actor    text not null,
    detail   text not null,
    at       timestamptz not null,
    previous text not null unique,
    hash     text not null unique
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger certificate_is_frozen before update or delete on certificate
    for each row execute function refuse_change();
create trigger certificate_event_is_append_only before update or delete on certificate_event
    for each row execute function refuse_change();
create trigger edition_is_frozen before update or delete on edition
    for each row execute function refuse_change();
