-- In the quiz of a day an answer may be checked at once; from then on it stands as it is.
alter table quiz_answer add column checked_at timestamptz;
