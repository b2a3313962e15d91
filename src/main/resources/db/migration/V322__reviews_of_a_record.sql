-- What was said of one record; the index of first readings does not tell of second ones.
create index practice_review_of_a_record on practice_review (record_id, round, reviewer_id);

-- The newest of those that are read twice, for how far reviewers agree
create index practice_sample_newest on practice_sample (drawn_at desc);
