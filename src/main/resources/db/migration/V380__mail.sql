-- Whether the provider knows an address to be its owner's: nobody else is written to. Known from the next visit on.
alter table learner add column email_verified boolean not null default false;

-- What is to be told by mail, written in the transaction of what it tells of, and what became of it. No text: that is
-- written when it is sent, by what is known then.
create table outbox_message (
    id           bigint generated always as identity primary key,
    -- Names the message in its Message-ID
    token        uuid not null unique default gen_random_uuid(),
    learner_id   bigint not null references learner,
    enrolment_id bigint not null references enrolment on delete cascade,
    kind         text not null,
    -- Which day, record or certificate; of each there is one message of a kind
    about        text not null,
    queued_at    timestamptz not null,
    -- When it may be sent, or sent again
    due_at       timestamptz not null,
    attempts     int not null default 0 check (attempts >= 0),
    state        text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'DEAD')),
    ended_at     timestamptz,
    -- What the mail server said last, or why nothing is sent
    fault        text check (length(fault) <= 500),
    unique (enrolment_id, kind, about),
    check ((state = 'WAITING') = (ended_at is null))
);
create index outbox_message_due on outbox_message (due_at, id) where state = 'WAITING';
create index outbox_message_of_learner on outbox_message (learner_id);
create index outbox_message_ended on outbox_message (ended_at) where ended_at is not null;
create index outbox_message_dead on outbox_message (id) where state = 'DEAD';

-- What a learner wants to be told, and when; a row once there was a first mail or choice.
create table mail_choice (
    learner_id    bigint primary key references learner,
    -- In the links that end one kind of mail without signing in
    token         uuid not null unique default gen_random_uuid(),
    -- Kinds that are not wanted
    refused       text[] not null default '{}',
    -- Of the learner's clock
    reminder_hour int not null default 18 check (reminder_hour between 0 and 23)
);

-- An address that the mail server refused for good: nothing is sent to it while it is the learner's.
create table failing_address (
    learner_id bigint primary key references learner,
    address    text not null,
    answer     text not null check (length(answer) <= 500),
    since      timestamptz not null
);

-- What nodes do once for all of them, and which is doing it now: the table of the library db-scheduler, as it asks for it.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
