-- When those who teach set an attempt aside that went wrong: it stays, and another was granted in its place.
alter table quiz_attempt
    add column set_aside_at timestamptz check (set_aside_at >= submitted_at),
    add check (set_aside_at is null or not passed);
