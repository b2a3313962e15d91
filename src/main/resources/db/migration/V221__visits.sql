-- When a learner was last on the course, to the quarter of an hour. A table of its own: an enrolment is locked by slow
-- work, and a visit must not wait for it.
create table visit (
    enrolment_id bigint primary key references enrolment,
    at           timestamptz not null
);
