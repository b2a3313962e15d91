-- Who asked, with a claim, that badges say whose e-mail address they belong to: scrambled, so that a wallet that knows the
-- address recognizes it.
create table badge_mail (
    enrolment_id bigint primary key references enrolment on delete cascade,
    address      text not null check (address <> ''),
    asked_at     timestamptz not null
);
