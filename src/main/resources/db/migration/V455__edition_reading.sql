-- An edition as a build of the program read and rendered it, which takes seconds to do again; of each course the last few.
-- Nothing is lost with a row: the files of the edition say the same.
create table edition_reading (
    edition text        not null references edition,
    build   text        not null check (length(build) = 64),
    reading bytea       not null check (length(reading) <= 33554432),
    kept_at timestamptz not null,
    primary key (edition, build)
);
-- It is packed already
alter table edition_reading alter column reading set storage external;
