-- Sound and film, in pieces: a stretch of one is read without the rest. What courses hold in their place names a digest.
-- Rows of which no edition and no draft knows are forgotten.
create table recording (
    -- SHA-256 of all bytes, as 64 hexadecimal digits
    digest  text primary key check (digest ~ '^[0-9a-f]{64}$'),
    size    bigint not null check (size between 1 and 20000000),
    -- When somebody sent it last
    kept_at timestamptz not null
);
create table recording_piece (
    digest text not null references recording on delete cascade,
    number integer not null check (number >= 0),
    bytes  bytea not null check (length(bytes) between 1 and 65536),
    primary key (digest, number)
);
-- What is compressed already is only slower to read
alter table recording_piece alter column bytes set storage external;
