-- What learners ask those who teach them, about a day or a question of its quiz, and what is answered.
create table learner_question (
    id             bigint generated always as identity primary key,
    -- Made by the form, so that one that comes twice asks once
    token          uuid not null unique,
    enrolment_id   bigint not null references enrolment on delete cascade,
    course         text not null check (length(course) between 1 and 100),
    -- Stable ids; null where it is about the course
    lesson_id      text,
    question_id    text,
    text           text not null check (length(text) between 1 and 4000),
    asked_at       timestamptz not null,
    answer         text check (length(answer) between 1 and 8000),
    answered_by_id bigint references learner,
    answered_at    timestamptz,
    check ((answer is null) = (answered_at is null)),
    check (question_id is null or lesson_id is not null)
);
create index learner_question_of_enrolment on learner_question (enrolment_id, id desc);
create index learner_question_open on learner_question (course, id) where answer is null;
create index learner_question_answered on learner_question (course, answered_at desc) where answer is not null;

-- What those who teach a course tell all who are on it: on Today, from one day to another where the learner is.
create table course_notice (
    id           bigint generated always as identity primary key,
    token        uuid not null unique,
    course       text not null check (length(course) between 1 and 100),
    title        text not null check (length(title) between 1 and 120),
    -- Markdown
    text         text not null check (length(text) between 1 and 8000),
    shows_from   date not null,
    shows_until  date not null,
    mailed       boolean not null,
    made_by_id   bigint not null references learner,
    made_at      timestamptz not null,
    withdrawn_at timestamptz,
    check (shows_until >= shows_from)
);
create index course_notice_showing on course_notice (course, shows_until) where withdrawn_at is null;
