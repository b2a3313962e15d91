-- The first and the next learners in each order that the gradebook has, however many there are; by name and by the last
-- visit they are found already.
create index gradebook_by_days on gradebook (course, days_read, enrolment_id);
create index gradebook_by_quizzes on gradebook (course, quizzes_passed, enrolment_id);
create index gradebook_by_final on gradebook (course, (coalesce(final_percent, -1)), enrolment_id);
create index gradebook_by_first_day on gradebook (course, started_on, enrolment_id);

-- And those of a state that few are in, who would be looked for among all; the others are found by the orders above.
create index gradebook_withdrawn on gradebook (course, sought, enrolment_id) where withdrawn_at is not null;
create index gradebook_certified on gradebook (course, sought, enrolment_id) where certified_at is not null;
create index gradebook_paused on gradebook (course, sought, enrolment_id) where paused_from is not null;
create index gradebook_never_here on gradebook (course, sought, enrolment_id) where visited_at is null;
