-- Every node reads the sessions that ended since it looked last.
alter table ended_session add column number bigint generated always as identity;
create index ended_session_number on ended_session (number);
