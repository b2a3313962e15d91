-- The name that a learner wants on certificates; null for that of signing in. A certificate keeps its own.
alter table learner add column printed_name text check (length(printed_name) between 1 and 400);
