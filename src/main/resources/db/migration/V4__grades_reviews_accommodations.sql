-- What each answer earned, kept at submission so that statistics are the database's work; null in older attempts.
alter table quiz_answer add column grade double precision check (grade between 0 and 1);

-- How well a learner remembers a question that was met in the quiz of a day (FSRS-6), and when it is asked again.
create table review_card (
    enrolment_id bigint not null references enrolment,
    question_id  text not null,
    lesson_id    text not null,
    stability    double precision not null check (stability > 0),
    difficulty   double precision not null check (difficulty between 1 and 10),
    answers      int not null check (answers > 0),
    grade        double precision not null check (grade between 0 and 1),
    answered_at  timestamptz not null,
    due_on       date not null,
    primary key (enrolment_id, question_id)
);
create index review_card_due on review_card (enrolment_id, due_on);

-- Each answer given in spaced review. Numbered on from the card's answers, so that a form sent twice is one review.
create table review (
    enrolment_id bigint not null,
    question_id  text not null,
    number       int not null check (number > 1),
    edition      text not null references edition,
    response     text[] not null,
    grade        double precision not null check (grade between 0 and 1),
    answered_at  timestamptz not null,
    primary key (enrolment_id, question_id, number),
    foreign key (enrolment_id, question_id) references review_card
);
create index review_of_a_day on review (enrolment_id, answered_at);

-- More time in timed exams, as agreed with one learner.
create table accommodation (
    enrolment_id       bigint primary key references enrolment,
    extra_time_percent int not null check (extra_time_percent between 0 and 300),
    granted_by         text not null,
    granted_at         timestamptz not null
);

-- When a timed attempt ends, and a count of its saves. Each answer knows the save and the sheet (one load of the page)
-- that it came from, so that another tab's newer answer is not overwritten unseen.
alter table quiz_attempt
    add column due_at   timestamptz check (due_at > started_at),
    add column revision int not null default 0 check (revision >= 0);
alter table quiz_answer
    add column revision int not null default 0 check (revision >= 0),
    add column sheet    text not null default '';
