-- Content of the files that people send as evidence. The entry `redress-attached` at the same place says what it is, by its
-- digest; the content stands here, enciphered, so that entries stay small. It is never changed, and goes with its entry.
create table ledger.file (
  record_id uuid not null,
  seq int not null,
  -- Name of the field key. Null: kept as it came.
  key_id text collate "C",
  content bytea not null,
  primary key (record_id, seq)
);
comment on table ledger.file is 'key: record_id';
-- Pictures and scans are compressed already.
alter table ledger.file alter column content set storage external;

alter table ledger.file enable row level security;
alter table ledger.file force row level security;
create policy writer on ledger.file for insert to passage_write with check (true);
create policy seen on ledger.file for select to passage_read using (access.may_see(record_id));
create policy eraser on ledger.file to passage_erase using (true) with check (true);
create policy backup on ledger.file for select to passage_backup using (true);
grant insert on ledger.file to passage_write;
grant select on ledger.file to passage_read, passage_backup;
grant select, delete on ledger.file to passage_erase;
