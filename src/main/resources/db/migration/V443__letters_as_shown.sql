-- Of a trial run, which sends nothing: what each message said when it would have been sent, so that its page does not tell
-- it anew by what is known since. Where mail is sent nothing is written here.
create table shown_letter (
    message_id bigint primary key references outbox_message on delete cascade,
    name       text not null,
    address    text not null,
    subject    text not null,
    text       text not null,
    html       text not null,
    -- Where this kind of mail is ended; null where it is not to be ended
    stop       text
);
