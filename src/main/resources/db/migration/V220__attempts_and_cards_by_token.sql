-- A form names an attempt or a card by a token that no other page shares. A number is everybody's: the page of one
-- person would change the attempt of whoever signed in meanwhile.
alter table quiz_attempt add column token uuid not null default gen_random_uuid() unique;
alter table review_card add column token uuid not null default gen_random_uuid() unique;
