-- When the learner had an answer on the screen first, so that Today names the others. Those of before count as seen.
alter table learner_question add column answer_seen_at timestamptz check (answer_seen_at >= answered_at);
update learner_question set answer_seen_at = answered_at where answer is not null;
