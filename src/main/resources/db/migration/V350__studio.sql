-- What is being written in the studio: files that differ from those of the edition that is served, until they are
-- published or given up. One row a file; what a whole draft is, is the served edition with these files over it.
create table studio_file (
    course   text not null,
    path     text not null check (length(path) between 1 and 200),
    bytes    bytea not null check (length(bytes) <= 1000000),
    -- SHA-256 of the bytes as 64 hexadecimal digits: whoever saves names the one that was seen. Empty where the file is
    -- to be taken out.
    mark     text not null check (mark ~ '^([0-9a-f]{64})?$'),
    -- The mark of the served file from which it was begun; empty where there was none
    base     text not null check (base ~ '^([0-9a-f]{64})?$'),
    saved_at timestamptz not null,
    saved_by_id bigint not null references learner,
    primary key (course, path)
);
