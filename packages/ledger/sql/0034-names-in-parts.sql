-- More numbers under which a record is looked up (packages/identity/src/border/look-up-keys.ts): day of birth with all words of
-- the name in no order, and with the first and the last word of a family name of several. Most names have one.
alter table identity.record add column whole_day bigint, add column first_day bigint, add column last_day bigint;
create index record_whole_day on identity.record (whole_day, record_id) where whole_day is not null;
create index record_first_day on identity.record (first_day, record_id) where first_day is not null;
create index record_last_day on identity.record (last_day, record_id) where last_day is not null;

alter table ops.candidate_overflow drop constraint candidate_overflow_key_check;
alter table ops.candidate_overflow add constraint candidate_overflow_key_check check (key in
  ('document', 'family-day', 'given-day', 'names-swapped', 'whole-name', 'name-part'));
