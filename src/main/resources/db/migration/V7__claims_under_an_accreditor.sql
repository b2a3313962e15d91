-- What a learner told for the accrediting body under whose approval the certificate was claimed; null under none, and
-- for what the body does not ask.
alter table certificate_claim
    add column accreditor     text,
    add column licence_number text,
    add column given_names    text,
    add column family_name    text,
    add column attestation    text,
    add column attested_at    timestamptz,
    add check ((attestation is null) = (attested_at is null)),
    add check (accreditor is not null or coalesce(licence_number, given_names, family_name, attestation) is null);
