-- Numbers under which a record is looked up among all others (packages/identity/src/border/look-up-keys.ts): the document
-- with characters that readers confuse made one, and day of birth with family or given name by consonants.
alter table identity.record add column document_look bigint, add column family_day bigint, add column given_day bigint;
create index record_document_look on identity.record (document_look, record_id) where document_look is not null;
create index record_family_day on identity.record (family_day, record_id) where family_day is not null;
create index record_given_day on identity.record (given_day, record_id) where given_day is not null;

-- The search by name and day of birth goes by the smaller index, and is as exact as before.
drop index identity.record_biographic;
create function access.find_by_name_and_day(key text, day bigint) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.record_id from identity.record r
   where r.family_day = day and r.biographic_key = key collate "C" order by r.record_id limit 10 $$;
grant create on schema access to passage_gate;
alter function access.find_by_name_and_day(text, bigint) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.find_by_name_and_day(text, bigint) from public;
grant execute on function access.find_by_name_and_day(text, bigint) to passage_read;
drop function access.find_by_name_and_birth(text);

-- How often a key gathered more records than are compared, by day. Nothing about anybody.
create table ops.candidate_overflow (
  day date not null,
  key text collate "C" not null check (key in ('document', 'family-day', 'given-day', 'names-swapped')),
  records bigint not null,
  primary key (day, key)
);
comment on table ops.candidate_overflow is 'key: day';
grant select, insert, update on ops.candidate_overflow to passage_write;
grant select on ops.candidate_overflow to passage_read, passage_rules, passage_backup;
