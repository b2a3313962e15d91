-- Counts the reviews of the last days without reading those of years
create index review_lately on review (answered_at, enrolment_id);
