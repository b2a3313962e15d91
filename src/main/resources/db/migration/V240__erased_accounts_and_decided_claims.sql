-- When an account was erased: a mark of its own, so that nobody has to read it out of a name.
alter table learner add column erased_at timestamptz;
update learner set erased_at = now() where subject = 'erased-' || id;
create index learner_erased on learner (id) where erased_at is not null;

-- A claim that came after its certificate through a race stayed open for ever. One that asks for a renewal goes on.
update certificate_claim k
set decided_at = greatest(now(), k.claimed_at)
where k.decided_at is null
  and exists (
    select 1 from certificate c
    where c.enrolment_id = k.enrolment_id
      and not exists (select 1 from certificate n where n.supersedes = c.serial)
      and c.snapshot <> '{}'
      and (c.snapshot ->> 'expires' is null or c.snapshot ->> 'expires' >= to_char(now() - interval '1 day', 'YYYY-MM-DD')));
