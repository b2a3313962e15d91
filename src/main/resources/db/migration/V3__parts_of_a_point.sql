-- Questions may earn a part of a point. Two decimals could round a score up to the pass mark that it did not reach.
alter table quiz_attempt alter column points type numeric(10, 6);
