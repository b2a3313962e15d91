-- Addresses that were invited together, and what was refused of the file: line by line, without what stood in it.
create table invitation_list (
    id         bigint generated always as identity primary key,
    token      uuid not null unique,
    course     text not null check (length(course) between 1 and 100),
    -- What those are called together who come in by it
    cohort     text not null check (length(cohort) between 1 and 60),
    made_by_id bigint not null references learner,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    -- "line fault" for each line that was refused
    refused    text not null default ''
);
create index invitation_list_of_course on invitation_list (course, id desc);

create table invitation (
    id             bigint generated always as identity primary key,
    list_id        bigint not null references invitation_list,
    course         text not null check (length(course) between 1 and 100),
    line           int not null,
    name           text not null check (length(name) <= 200),
    -- In small letters
    address        text not null check (length(address) <= 254),
    -- Whether its person wants no invitations is known by this, also when the address is gone
    address_digest text not null,
    -- What the secret of its link is worked out from, and by which the link is recognised
    nonce          uuid not null unique,
    digest         text not null unique,
    -- In the link that ends invitations to this address
    stop           uuid not null unique default gen_random_uuid(),
    expires_at     timestamptz not null,
    -- Whose it is from then on
    learner_id     bigint references learner,
    accepted_at    timestamptz,
    -- What the mail server said when it refused the address
    bounced        text check (length(bounced) <= 500),
    unique (course, address),
    check ((learner_id is null) = (accepted_at is null))
);
create index invitation_of_list on invitation (list_id, line);
create index invitation_of_learner on invitation (learner_id) where learner_id is not null;
create index invitation_open on invitation (expires_at) where accepted_at is null;

-- Addresses, by their digests, to which no more invitations go.
create table invitation_stop (
    digest text primary key,
    at     timestamptz not null
);

-- Mail also goes to those who are on no course yet.
alter table outbox_message
    alter column learner_id drop not null,
    alter column enrolment_id drop not null,
    add column invitation_id bigint references invitation on delete cascade,
    add column admission_id bigint references admission on delete cascade,
    add constraint outbox_message_about_one check (num_nonnulls(enrolment_id, invitation_id, admission_id) = 1),
    add constraint outbox_message_to_one check ((learner_id is null) = (invitation_id is not null)),
    add constraint outbox_message_invites_once unique (invitation_id, kind, about),
    add constraint outbox_message_answers_once unique (admission_id, kind, about);
