-- What learners keep of a course: bookmarks and notes at paragraphs. They are nobody's but the learner's, and go with the
-- account.
create table kept_note (
    id         bigint generated always as identity primary key,
    -- In the addresses of its forms
    token      uuid not null unique default gen_random_uuid(),
    learner_id bigint not null references learner,
    course     text not null,
    lesson_id  text not null,
    -- Of the paragraph, made of its words: one that is worded otherwise is another
    anchor     text not null check (length(anchor) <= 20),
    -- The heading that it stood below, and how it began, for when it is there no more
    section    text not null check (length(section) <= 300),
    quote      text not null check (length(quote) <= 400),
    -- Empty for a bookmark
    text       text not null check (length(text) <= 4000),
    changed_at timestamptz not null,
    unique (learner_id, course, lesson_id, anchor)
);
