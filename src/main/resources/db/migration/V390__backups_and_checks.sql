-- Each backup that ended well, written by the command that made it: how old the newest is, every node can say.
create table backup (
    id          bigint generated always as identity primary key,
    finished_at timestamptz not null,
    bytes       bigint not null check (bytes > 0),
    -- Of the learners' accounts too, or of Daybook alone
    accounts    boolean not null,
    encrypted   boolean not null
);
create index backup_newest on backup (finished_at desc);
create trigger backup_is_append_only before update or delete on backup
    for each row execute function refuse_change();
create trigger backup_is_not_emptied before truncate on backup
    for each statement execute function refuse_change();

-- Each reading of the whole ledger of certificates that was made without being asked for
create table ledger_check (
    id    bigint generated always as identity primary key,
    at    timestamptz not null,
    rows  bigint not null check (rows >= 0),
    -- In words; null if the ledger was whole
    fault text
);
create index ledger_check_newest on ledger_check (at desc);
create trigger ledger_check_is_append_only before update or delete on ledger_check
    for each row execute function refuse_change();
create trigger ledger_check_is_not_emptied before truncate on ledger_check
    for each statement execute function refuse_change();
