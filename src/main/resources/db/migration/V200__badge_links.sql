-- An address of the badge of an enrolment's last certificate, for whoever has it: one that the holder hands out and may
-- end, and one that stands in the badge itself, where programs ask for the one that took its place.
create table badge_link (
    token        text primary key check (token ~ '^[0-7][0-9A-HJKMNP-TV-Z]{25}$'),
    enrolment_id bigint not null references enrolment,
    kind         text not null check (kind in ('shared', 'refresh')),
    made_at      timestamptz not null,
    ended_at     timestamptz check (ended_at is null or kind = 'shared')
);
create unique index badge_link_one_open on badge_link (enrolment_id, kind) where ended_at is null;
