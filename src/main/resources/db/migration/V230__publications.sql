-- A course keeps its id for good, whatever its folder is called and whether there is one. Whoever publishes an edition
-- of it holds this row, so that publications of one course stand in a line.
create table course (
    id    text primary key,
    since timestamptz not null
);
insert into course
select course, min(at)
  from (select course, published_at as at from edition union all select course, enrolled_at from enrolment) known
 group by course;

-- Which edition of a course is served: the newest row. Nothing in it is ever changed or taken away; an edition that
-- returns has another row.
create table publication (
    id      bigint generated always as identity primary key,
    course  text not null references course,
    edition text not null references edition,
    at      timestamptz not null,
    by      text not null,
    source  text not null check (source in ('FOLDER', 'STUDIO', 'RESTORE')),
    note    text not null default ''
);
create index publication_newest on publication (course, id desc);
insert into publication (course, edition, at, by, source, note)
select course, digest, published_at, 'folder', 'FOLDER', ''
  from edition
 order by published_at, digest;

create trigger publication_is_append_only before update or delete on publication
    for each row execute function refuse_change();
create trigger publication_is_not_emptied before truncate on publication
    for each statement execute function refuse_change();
create trigger edition_is_not_emptied before truncate on edition
    for each statement execute function refuse_change();

-- Every node listens; what it hears is only that there is something to read.
create function tell_publication() returns trigger language plpgsql as $$
begin
    perform pg_notify('publication', new.course);
    return null;
end $$;
create trigger publication_is_told after insert on publication
    for each row execute function tell_publication();
