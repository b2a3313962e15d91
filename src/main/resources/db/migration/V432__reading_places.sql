-- Where a learner stopped reading a day, so that another device goes on there. No evidence of anything.
create table reading_place (
    learner_id bigint not null references learner,
    course     text not null,
    lesson_id  text not null,
    -- Of the paragraph or heading
    anchor     text not null check (length(anchor) <= 200),
    primary key (learner_id, course, lesson_id)
);
