-- The address at which a learner's days can be read by other calendars: by whom and by what it is recognised, not what it
-- is.
create table calendar_feed (
    learner_id bigint primary key references learner,
    -- What its secret is worked out from
    nonce      uuid not null unique,
    digest     text not null unique,
    made_at    timestamptz not null
);
