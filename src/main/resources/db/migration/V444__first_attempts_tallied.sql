-- How the questions of each quiz did on first attempts, counted once and kept: to count a hundred thousand of them takes
-- seconds, and whoever teaches looks often. What is to be counted yet waits in a table of its own, so that no submission
-- waits for another; what no longer counts has its quiz counted anew.
create table tallied_quiz (
    course   text not null,
    quiz_id  text not null,
    attempts bigint not null check (attempts >= 0),
    primary key (course, quiz_id)
);

-- Of attempts that agree in what the question earned and in what the others did
create table item_tally (
    course      text not null,
    quiz_id     text not null,
    question_id text not null,
    grade       double precision not null,
    rest        double precision not null,
    attempts    bigint not null check (attempts > 0),
    primary key (course, quiz_id, question_id, grade, rest)
);

create table item_edition (
    course      text not null,
    quiz_id     text not null,
    question_id text not null,
    edition     text not null,
    grade       double precision not null,
    -- When the first of them began
    since       timestamptz not null,
    attempts    bigint not null check (attempts > 0),
    primary key (course, quiz_id, question_id, edition, grade)
);

create table item_pick (
    course      text not null,
    quiz_id     text not null,
    question_id text not null,
    picked      text not null,
    attempts    bigint not null check (attempts > 0),
    primary key (course, quiz_id, question_id, picked)
);
-- A typed answer may have as many forms as there are learners, and a page shows those that were given most
create index item_pick_most on item_pick (course, quiz_id, question_id, attempts desc, picked);

-- First attempts that were handed in and are not tallied yet; one that is gone by then is left out
create table untallied_attempt (
    attempt_id bigint primary key,
    course     text not null,
    quiz_id    text not null
);
create index untallied_attempt_of on untallied_attempt (course, quiz_id);

-- Quizzes whose tallies hold something that no longer counts
create table recount (
    id      uuid primary key default gen_random_uuid(),
    course  text not null,
    quiz_id text not null
);

create function await_tally() returns trigger language plpgsql as $$
begin
    insert into untallied_attempt (attempt_id, course, quiz_id)
    select new.id, e.course, new.quiz_id from enrolment e where e.id = new.enrolment_id
        on conflict do nothing;
    return null;
end $$;
create trigger tally_awaits_first after insert on quiz_attempt
    for each row when (new.number = 1 and new.submitted_at is not null and new.set_aside_at is null)
    execute function await_tally();
create trigger tally_awaits after update on quiz_attempt
    for each row
    when ((new.number = 1 and new.submitted_at is not null and new.set_aside_at is null)
          and not (old.number = 1 and old.submitted_at is not null and old.set_aside_at is null))
    execute function await_tally();

create function ask_for_recount() returns trigger language plpgsql as $$
begin
    insert into recount (course, quiz_id)
    select e.course, old.quiz_id from enrolment e where e.id = old.enrolment_id;
    return null;
end $$;
create trigger tally_is_to_be_recounted after update on quiz_attempt
    for each row
    when ((old.number = 1 and old.submitted_at is not null and old.set_aside_at is null)
          and (old.number, old.submitted_at is null, old.set_aside_at is null, old.edition, old.started_at, old.points)
              is distinct from
              (new.number, new.submitted_at is null, new.set_aside_at is null, new.edition, new.started_at, new.points))
    execute function ask_for_recount();
create trigger tally_is_to_be_recounted_without after delete on quiz_attempt
    for each row when (old.number = 1 and old.submitted_at is not null and old.set_aside_at is null)
    execute function ask_for_recount();

-- At the end of the erasure, so that what came in meanwhile is heard of too
create function ask_for_recounts() returns trigger language plpgsql as $$
begin
    insert into recount (course, quiz_id)
    select e.course, t.quiz_id
      from enrolment e join quiz_attempt t on t.enrolment_id = e.id and t.number = 1
     where e.learner_id = new.id;
    return null;
end $$;
create constraint trigger tally_is_to_be_recounted after update of erased_at on learner
    deferrable initially deferred for each row
    when ((old.erased_at is null) <> (new.erased_at is null))
    execute function ask_for_recounts();

insert into recount (course, quiz_id)
select distinct e.course, t.quiz_id
  from quiz_attempt t join enrolment e on e.id = t.enrolment_id
 where t.number = 1 and t.submitted_at is not null and t.set_aside_at is null;
