-- What is searched: the sections of each edition that is served, as its files say them. Nothing of a person; what is lost
-- here is written again when somebody searches.
create table search_edition (
    -- The course, the digest of its files, and how they were cut into sections
    name       text primary key,
    course     text not null,
    indexed_at timestamptz not null
);
create index search_edition_of_course on search_edition (course);

create table search_passage (
    edition text not null references search_edition on delete cascade,
    -- In the order of the pages
    place   int not null,
    kind    text not null,
    -- The day that must have opened; empty where everybody may read it
    lesson  text not null,
    address text not null,
    title   text not null,
    heading text not null,
    text    text not null,
    words   tsvector not null,
    primary key (edition, place)
);
create index search_passage_words on search_passage using gin (words);
