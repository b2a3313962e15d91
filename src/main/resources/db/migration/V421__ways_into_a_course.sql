-- Codes that were made together. The codes themselves stand nowhere: they are worked out anew from a secret that is not
-- in the database, and recognised by their digests. They hold 100 random-looking bits, so that no digest is undone.
create table code_batch (
    id         bigint generated always as identity primary key,
    token      uuid not null unique,
    course     text not null check (length(course) between 1 and 100),
    -- What those are called together who come in by them
    cohort     text not null check (length(cohort) between 1 and 60),
    made_by_id bigint not null references learner,
    made_at    timestamptz not null,
    -- From then on they let nobody in
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index code_batch_of_course on code_batch (course, id desc);

create table entry_code (
    id       bigint generated always as identity primary key,
    batch_id bigint not null references code_batch,
    place    int not null check (place >= 1),
    digest   text not null unique,
    seats    int not null check (seats >= 1),
    -- Decides when many come at once
    taken    int not null default 0 check (taken between 0 and seats),
    unique (batch_id, place)
);

-- Who asked to be let in, or waits for a seat, and what became of it; of a person one for each course.
create table admission (
    id            bigint generated always as identity primary key,
    token         uuid not null unique default gen_random_uuid(),
    learner_id    bigint not null references learner,
    course        text not null check (length(course) between 1 and 100),
    state         text not null check (state in ('ASKED', 'DECLINED', 'WAITING', 'ADMITTED')),
    starts_on     date not null,
    zone          text not null,
    cohort        text check (length(cohort) between 1 and 60),
    -- Whose seat goes back if the person leaves the line
    code_id       bigint references entry_code,
    asked_at      timestamptz not null,
    -- Since when in line
    waiting_since timestamptz,
    decided_by_id bigint references learner,
    decided_at    timestamptz,
    word          text check (length(word) <= 2000),
    unique (learner_id, course),
    check (state <> 'WAITING' or waiting_since is not null)
);
create index admission_asked on admission (course, asked_at, id) where state = 'ASKED';
create index admission_waiting on admission (course, waiting_since, id) where state = 'WAITING';

-- What somebody said of themselves when they enrolled, in the words in which they were asked.
create table eligibility_answer (
    learner_id  bigint not null references learner,
    course      text not null check (length(course) between 1 and 100),
    question    text not null,
    asked       text not null,
    answer      boolean not null,
    answered_at timestamptz not null,
    primary key (learner_id, course, question)
);
