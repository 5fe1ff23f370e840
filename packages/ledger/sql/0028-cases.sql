-- Cases: procedures about a person, each a stream of its own, opened on one identity record. What a case is now is folded from
-- its entries; here stands the last fold, made again from the ledger at any time.

create table proj.case_file (
  case_id uuid primary key,
  -- The record that the case was opened on: it never changes, whoever that record is found to be.
  record_id uuid not null,
  pack text not null collate "C",
  -- Position of the last entry that is folded in.
  seq int not null check (seq > 0),
  opened_at timestamptz not null,
  -- The case as JSON: regions, facts, services, appearances, findings, duties.
  state text not null
);
comment on table proj.case_file is 'key: case_id';
create index case_record on proj.case_file (record_id);
create index case_pack on proj.case_file (pack, case_id);

alter table proj.case_file enable row level security;
alter table proj.case_file force row level security;
create policy rules_read on proj.case_file for select to passage_rules using (true);
create policy writer on proj.case_file to passage_write using (true) with check (true);
create policy eraser on proj.case_file for select to passage_erase using (true);
create policy backup on proj.case_file for select to passage_backup using (true);
create policy seen on proj.case_file for select to passage_read using (record_id in (select unnest(access.seen())));
grant select on proj.case_file to passage_read, passage_rules, passage_erase, passage_backup;
grant select, insert, update, delete on proj.case_file to passage_write;

-- Whoever may see the record of a case may see what stands in it.
alter policy seen on ledger.entry using (
  (stream_kind = 'record' and stream_id in (select unnest(access.seen())))
  or (stream_kind = 'link' and exists (select 1 from identity.link l where l.link_id = stream_id))
  or (stream_kind = 'case' and exists (select 1 from proj.case_file c where c.case_id = stream_id)));
