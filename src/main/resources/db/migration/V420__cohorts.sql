-- Those who go through a course together, by the name that an instructor gave them or the day on which they begin.
alter table enrolment add column cohort text check (length(cohort) between 1 and 60);
create index enrolment_of_cohort on enrolment (course, cohort) where cohort is not null;
