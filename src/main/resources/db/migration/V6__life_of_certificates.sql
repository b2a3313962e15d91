-- A correction or a renewal is a new certificate that follows an old one. An enrolment has one that follows none, and
-- each has at most one that follows it: whatever races, exactly one of them, the last, is live.
alter table certificate drop constraint certificate_enrolment_id_key;
alter table certificate add column supersedes text unique check (supersedes <> serial);
alter table certificate add unique (serial, enrolment_id);
alter table certificate add foreign key (supersedes, enrolment_id) references certificate (serial, enrolment_id);
create unique index certificate_first on certificate (enrolment_id) where supersedes is null;
create index certificate_of_enrolment on certificate (enrolment_id);

-- A claim has its serial before there is a certificate, and the ledger tells of it from then on.
alter table certificate_event drop constraint certificate_event_serial_fkey;
drop index certificate_event_revoked;
create index certificate_event_of_serial on certificate_event (serial, kind);

-- What instructors note for one another about a row of the ledger. Outside the chain, so that it can be erased.
create table certificate_note (
    event_id bigint primary key references certificate_event,
    note     text not null check (length(note) between 1 and 2000)
);

-- A learner's claim where an instructor countersigns: open until it is countersigned or returned with a reason.
create table certificate_claim (
    id           bigint primary key,
    serial       text not null unique check (serial ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    enrolment_id bigint not null references enrolment,
    name         text not null check (name <> ''),
    claimed_at   timestamptz not null,
    decided_at   timestamptz check (decided_at >= claimed_at),
    returned     text check (length(returned) between 1 and 2000),
    check (returned is null or decided_at is not null)
);
create sequence certificate_claim_seq increment by 50;
create unique index certificate_claim_one_open on certificate_claim (enrolment_id) where decided_at is null;
create index certificate_claim_waiting on certificate_claim (claimed_at) where decided_at is null;

-- Until when a certificate stays whatever happens to the account: decided at issue, seven years for the older ones.
drop trigger certificate_is_frozen on certificate;
alter table certificate add column keep_until date;
update certificate set keep_until = cast(issued_at at time zone 'UTC' + interval '7 years' as date);
alter table certificate alter column keep_until set not null;

-- The one change that a certificate may see: its contents go after that day, when the ledger says that they were erased.
create function certificate_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and new.snapshot = '{}' and new.pdf = '' and new.credential is null
        and (new.id, new.serial, new.enrolment_id, new.issued_at) = (old.id, old.serial, old.enrolment_id, old.issued_at)
        and new.supersedes is not distinct from old.supersedes
        and new.keep_until = old.keep_until and old.keep_until < cast(now() at time zone 'UTC' as date)
        and exists (select 1 from certificate_event e where e.serial = old.serial and e.kind = 'erased')
    then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger certificate_is_frozen before update or delete on certificate
    for each row execute function certificate_is_frozen();
