-- What the checker said of an edition when it was published, as a list in JSON: it takes seconds to say it again.
create table edition_findings (
    edition  text primary key references edition,
    findings text not null check (length(findings) <= 10000000)
);
