-- What an author or a reviewer says to a comment about a place of an edition's files.
create table content_reply (
    id         bigint generated always as identity primary key,
    token      uuid not null unique,
    comment_id bigint not null references content_comment,
    text       text not null check (length(text) between 1 and 2000),
    said_by_id bigint not null references learner,
    at         timestamptz not null
);
create index content_reply_of_comment on content_reply (comment_id, id);
