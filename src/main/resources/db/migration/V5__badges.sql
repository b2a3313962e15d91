-- What a badge says of the course: one row for all who earned the same, addressed by the digest of its contents, with
-- its picture. It outlives the course.
create table achievement (
    digest   text primary key check (digest ~ '^[0-9a-f]{64}$'),
    document text not null,
    svg      text not null,
    png      bytea not null
);
create trigger achievement_is_frozen before update or delete on achievement
    for each row execute function refuse_change();

-- The signed badge, byte for byte. Certificates that were issued before there were badges have none and get none.
alter table certificate add column credential text;

-- The bit that says whether a badge is revoked: list and position are drawn at random and told to nobody else. The
-- certificate follows in the same transaction.
create table status_entry (
    list     int not null check (list >= 0),
    position int not null check (position between 0 and 131071),
    serial   text not null unique references certificate (serial) deferrable initially deferred,
    primary key (list, position)
);
create trigger status_entry_is_frozen before update or delete on status_entry
    for each row execute function refuse_change();

create index certificate_event_revoked on certificate_event (serial) where kind = 'revoked';
