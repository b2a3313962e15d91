-- Of each rule of who needs a hand, those whom it names first, however many learners there are; the first of them also
-- finds who was here last.
create index gradebook_here on gradebook (course, here_at desc, enrolment_id);
create index gradebook_failing on gradebook (course, failed_tries desc, enrolment_id)
    where failed_tries > 0 and withdrawn_at is null;
create index gradebook_hasty
    on gradebook (course, (cast(hasty_seconds as float8) / nullif(hasty_questions, 0)), enrolment_id)
    where hasty_questions is not null and withdrawn_at is null;
