-- That a reviewer approved all of an edition as clinically right, with the name and the credentials that are shown to
-- everybody from then on, or took that back. Of a course the newest row counts. What is of an edition that came later is
-- approved as far as its files are among the sums: a line for each file, its SHA-256 and its path, as sha256sum writes them.
create table content_approval (
    id          bigint generated always as identity primary key,
    course      text not null,
    edition     text not null references edition,
    reviewer_id bigint not null references learner,
    name        text not null check (length(name) between 1 and 50),
    credentials text not null check (length(credentials) between 1 and 40),
    sums        text not null,
    withdrawn   boolean not null default false,
    at          timestamptz not null
);
create index content_approval_newest on content_approval (course, id desc);
create trigger content_approval_is_append_only before update or delete on content_approval
    for each row execute function refuse_change();
create trigger content_approval_is_not_emptied before truncate on content_approval
    for each statement execute function refuse_change();
create trigger content_approval_is_told after insert on content_approval
    for each row execute function tell_publication();

-- That an author asks for a review of an edition, which may not be published yet.
create table content_review_request (
    id        bigint generated always as identity primary key,
    course    text not null,
    edition   text not null references edition,
    asked_by_id bigint not null references learner,
    note      text not null check (length(note) <= 500),
    at        timestamptz not null,
    unique (course, edition)
);

-- What a reviewer says about a place of an edition's files.
create table content_comment (
    id             bigint generated always as identity primary key,
    token          uuid not null unique,
    course         text not null,
    edition        text not null references edition,
    path           text not null check (length(path) between 1 and 200),
    line           int not null check (line > 0),
    text           text not null check (length(text) between 1 and 2000),
    said_by_id     bigint not null references learner,
    at             timestamptz not null,
    resolved_by_id bigint references learner,
    resolved_at    timestamptz,
    check ((resolved_by_id is null) = (resolved_at is null))
);
create index content_comment_of_edition on content_comment (course, edition, path, line);
