-- Sessions that ended before their tokens did; every node refuses them. A row is kept for a day, longer than any
-- token or its grace lives.
create table ended_session (
    sid varchar(255) primary key,
    ended_at timestamptz not null
);
