-- The queue of those days whose records must be accepted: one in thirty of all that wait.
create index practice_record_of_a_day on practice_record (lesson_id, state, (coalesce(waiting_since, saved_at)), id)
    where state <> 'DRAFT';
