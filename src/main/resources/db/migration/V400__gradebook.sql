-- A name as it is looked for (learner.SoughtName folds what is typed the same way).
create function folded_name(name text) returns text language sql immutable parallel safe as $$
    select replace(replace(replace(replace(replace(replace(
        lower(translate(regexp_replace(normalize(name, NFKD),
            '[\u0300-\u036f\u00ad\u2010-\u2015\u2018\u2019\u02bc\u00b4\u0060\u0027-]', '', 'g'), 'ØøŁłĐđ', 'OoLlDd')),
        'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe')
$$;

-- What those who teach sort, filter and count learners by, one narrow row each: reckoned for a list, it would take every
-- day and attempt of everybody. Whose account is erased has none. The database reckons a row anew from what it is made
-- of, whoever changes that, at the end of the same transaction.
create table gradebook (
    enrolment_id    bigint primary key references enrolment on delete cascade,
    course          text not null,
    -- Name and address, as they are looked for
    sought          text not null,
    started_on      date not null,
    -- Since when nothing was seen of the learner: the last visit, or before it the enrolment or the first day
    here_at         timestamptz not null,
    visited_at      timestamptz,
    days_read       int not null,
    quizzes_passed  int not null,
    last_read_at    timestamptz,
    -- The quiz that was handed in most often without ever being passed, and how often
    failing_quiz    text,
    failed_tries    int not null,
    -- The first attempt, every question of it answered, that took the fewest seconds a question
    hasty_quiz      text,
    hasty_questions int,
    hasty_seconds   int,
    -- The best attempt at the final, per cent, rounded down
    final_percent   int,
    final_passed    boolean not null,
    certified_at    timestamptz
);
create index gradebook_of_course on gradebook (course, sought, enrolment_id);

-- Always by indexes: a plan that was made while there were few rows would read all of them for each learner.
create function reckon_gradebook(id bigint) returns void language plpgsql set enable_seqscan = off as $$
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
           certified_at = c.issued_at
      from enrolment e
      join learner l on l.id = e.learner_id
      left join visit v on v.enrolment_id = e.id
      cross join lateral (
        select count(o.completed_at) days_read, count(o.passed_at) quizzes_passed, max(o.completed_at) last_read_at
          from lesson_progress o where o.enrolment_id = e.id) p
      left join lateral (
        select t.quiz_id, count(*) tries
          from quiz_attempt t where t.enrolment_id = e.id and t.submitted_at is not null
         group by t.quiz_id having not bool_or(t.passed)
         order by count(*) desc, max(t.submitted_at) desc limit 1) f on true
      left join lateral (
        select t.quiz_id, t.questions, cast(extract(epoch from t.submitted_at - t.started_at) as int) seconds
          from quiz_attempt t
         where t.enrolment_id = e.id and t.number = 1 and t.answered = t.questions and t.submitted_at is not null
         order by extract(epoch from t.submitted_at - t.started_at) / t.questions limit 1) h on true
      left join lateral (
        select max(cast(floor(100 * t.points / t.questions) as int)) percent, bool_or(t.passed) passed
          from quiz_attempt t
         where t.enrolment_id = e.id and t.quiz_id = 'final-exam' and t.submitted_at is not null) x on true
      left join lateral (
        select max(k.issued_at) issued_at
          from certificate k
         where k.enrolment_id = e.id
           and not exists (select 1 from certificate_event r where r.serial = k.serial and r.kind = 'revoked')) c on true
     where g.enrolment_id = reckon_gradebook.id and e.id = g.enrolment_id and l.erased_at is null;
    delete from gradebook g
     using enrolment e join learner l on l.id = e.learner_id
     where g.enrolment_id = reckon_gradebook.id and e.id = g.enrolment_id and l.erased_at is not null;
end $$;

create function gradebook_hears() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'enrolment' then perform reckon_gradebook(new.id);
        when 'learner' then perform reckon_gradebook(e.id) from enrolment e where e.learner_id = new.id;
        when 'certificate_event' then
            perform reckon_gradebook(k.enrolment_id) from certificate k where k.serial = new.serial;
        else perform reckon_gradebook(new.enrolment_id);
    end case;
    return null;
end $$;

-- At the end of the transaction: the row is the last that anybody locks, so that nobody waits for another in a circle.
create constraint trigger gradebook_hears after insert or update of started_on, zone on enrolment
    deferrable initially deferred for each row execute function gradebook_hears();
create constraint trigger gradebook_hears after update of name, email, erased_at on learner
    deferrable initially deferred for each row
    when ((old.name, old.email, old.erased_at) is distinct from (new.name, new.email, new.erased_at))
    execute function gradebook_hears();
create constraint trigger gradebook_hears after insert or update on visit
    deferrable initially deferred for each row execute function gradebook_hears();
create constraint trigger gradebook_hears_first after insert on lesson_progress
    deferrable initially deferred for each row
    when (new.completed_at is not null or new.passed_at is not null) execute function gradebook_hears();
create constraint trigger gradebook_hears after update on lesson_progress
    deferrable initially deferred for each row
    when ((old.completed_at, old.passed_at) is distinct from (new.completed_at, new.passed_at))
    execute function gradebook_hears();
create constraint trigger gradebook_hears_first after insert on quiz_attempt
    deferrable initially deferred for each row when (new.submitted_at is not null) execute function gradebook_hears();
create constraint trigger gradebook_hears after update on quiz_attempt
    deferrable initially deferred for each row
    when ((old.submitted_at, old.passed) is distinct from (new.submitted_at, new.passed))
    execute function gradebook_hears();
create constraint trigger gradebook_hears after insert on certificate
    deferrable initially deferred for each row execute function gradebook_hears();
create constraint trigger gradebook_hears after insert on certificate_event
    deferrable initially deferred for each row when (new.kind = 'revoked') execute function gradebook_hears();

select reckon_gradebook(id) from enrolment;

-- Finds records that report a response which the course asks to be told of
create index practice_hand_in_holds on practice_hand_in using gin (entries jsonb_path_ops);
