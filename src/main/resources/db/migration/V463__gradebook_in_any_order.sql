-- The first and the next learners in each order that the gradebook has, however many there are; by name and by the last
-- visit they are found already.
create index gradebook_by_days on gradebook (course, days_read, enrolment_id);
create index gradebook_by_quizzes on gradebook (course, quizzes_passed, enrolment_id);
create index gradebook_by_final on gradebook (course, (coalesce(final_percent, -1)), enrolment_id);
create index gradebook_by_first_day on gradebook (course, started_on, enrolment_id);
