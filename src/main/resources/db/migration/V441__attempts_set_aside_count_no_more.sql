-- An attempt that was set aside counts for no number of the gradebook: neither as hasty nor as the best at the final.
create or replace function reckon_gradebook(id bigint) returns void language plpgsql set enable_seqscan = off as $$
begin
    insert into gradebook (enrolment_id, course, sought, started_on, here_at, days_read, quizzes_passed, failed_tries,
                           final_passed)
    select e.id, e.course, '', e.started_on, e.enrolled_at, 0, 0, 0, false
      from enrolment e join learner l on l.id = e.learner_id where e.id = reckon_gradebook.id and l.erased_at is null
        on conflict (enrolment_id) do nothing;
    -- Of two at once the second waits here, and then reckons with what the first has written
    perform 1 from gradebook g where g.enrolment_id = reckon_gradebook.id for update;
    update gradebook g
       set sought = folded_name(l.name) || ' ' || lower(coalesce(l.email, '')),
           started_on = e.started_on,
           here_at = greatest(v.at, e.enrolled_at, cast(e.started_on as timestamp) at time zone e.zone),
           visited_at = v.at,
           days_read = p.days_read,
           quizzes_passed = p.quizzes_passed,
           last_read_at = p.last_read_at,
           failing_quiz = f.quiz_id,
           failed_tries = coalesce(f.tries, 0),
           hasty_quiz = h.quiz_id,
           hasty_questions = h.questions,
           hasty_seconds = h.seconds,
           final_percent = x.percent,
           final_passed = coalesce(x.passed, false),
           certified_at = c.issued_at,
           withdrawn_at = e.withdrawn_at,
           paused_from = o.first_day,
           paused_until = o.until,
           cohort = e.cohort
      from enrolment e
      join learner l on l.id = e.learner_id
      left join visit v on v.enrolment_id = e.id
      cross join lateral (
        select count(o.completed_at) days_read, count(o.passed_at) quizzes_passed, max(o.completed_at) last_read_at
          from lesson_progress o where o.enrolment_id = e.id) p
      left join lateral (
        select t.quiz_id, count(*) tries
          from quiz_attempt t where t.enrolment_id = e.id and t.submitted_at is not null and t.set_aside_at is null
         group by t.quiz_id having not bool_or(t.passed)
         order by count(*) desc, max(t.submitted_at) desc limit 1) f on true
      left join lateral (
        select t.quiz_id, t.questions, cast(extract(epoch from t.submitted_at - t.started_at) as int) seconds
          from quiz_attempt t
         where t.enrolment_id = e.id and t.number = 1 and t.answered = t.questions and t.submitted_at is not null
           and t.set_aside_at is null
         order by extract(epoch from t.submitted_at - t.started_at) / t.questions limit 1) h on true
      left join lateral (
        select max(cast(floor(100 * t.points / t.questions) as int)) percent, bool_or(t.passed) passed
          from quiz_attempt t
         where t.enrolment_id = e.id and t.quiz_id = 'final-exam' and t.submitted_at is not null
           and t.set_aside_at is null) x on true
      left join lateral (
        select max(k.issued_at) issued_at
          from certificate k
         where k.enrolment_id = e.id
           and not exists (select 1 from certificate_event r where r.serial = k.serial and r.kind = 'revoked')) c on true
      left join lateral (
        select s.first_day, s.until from pause s where s.enrolment_id = e.id order by s.first_day desc limit 1) o on true
     where g.enrolment_id = reckon_gradebook.id and e.id = g.enrolment_id and l.erased_at is null;
    delete from gradebook g
     using enrolment e join learner l on l.id = e.learner_id
     where g.enrolment_id = reckon_gradebook.id and e.id = g.enrolment_id and l.erased_at is not null;
end $$;

select reckon_gradebook(e.id)
  from enrolment e
 where exists (select 1 from quiz_attempt t where t.enrolment_id = e.id and t.set_aside_at is not null);
