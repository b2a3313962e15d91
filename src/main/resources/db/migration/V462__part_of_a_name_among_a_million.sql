-- Finds part of a name or of an address without reading each. pg_trgm is among the modules that come with PostgreSQL and
-- that the owner of a database may switch on; where it was not installed, each name is read as before.
do $$
begin
    create extension if not exists pg_trgm;
    create index gradebook_sought on gradebook using gin (sought gin_trgm_ops);
exception
    when feature_not_supported or undefined_file or insufficient_privilege then
        raise warning 'Parts of names are found slowly on a large course: pg_trgm is not there (%)', sqlerrm;
end $$;
