-- For what practical records counted when a learner enrolled: a later edition asks for no more of them.
alter table enrolment add column records_promised jsonb;

-- Whoever enrolled before courses could ask for records was promised a certificate without any.
update enrolment set records_promised = '{}';
