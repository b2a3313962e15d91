-- When a client may ask again, on whichever node: one moment for each of a million slots, to which a keyed digest leads, so
-- that the table has a bound and says nothing of whoever asked. Not logged: a crash forgets it, which harms nobody, and
-- asking costs no write to disk.
create unlogged table turnstile (
    slot int primary key check (slot between 0 and 1048575),
    due  timestamptz not null
) with (fillfactor = 50);
