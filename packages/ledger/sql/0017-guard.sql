-- Guard rows: where a stop and an adverse act meet. An adverse act locks the row of every record of the person, in id
-- order, and cites the versions; whatever stops such an act counts them up. So the two can never both win.

-- No row: version 0. Rows stay when a record is erased, since entries cite their versions and they say nothing.
create table ledger.guard (
  record_id uuid primary key,
  version bigint not null check (version >= 0)
);
comment on table ledger.guard is 'key: record_id';

-- The stops that stand on each record: made from the entries `stop-placed` and `stop-lifted` of its stream.
create table ledger.stop (
  record_id uuid not null,
  stop_id uuid not null,
  kind text not null,
  -- Null: until it is lifted. After this moment an entry lifts it; until that entry it stands.
  until_at timestamptz,
  primary key (record_id, stop_id)
);
comment on table ledger.stop is 'key: record_id';
create index stop_id on ledger.stop (stop_id);
create index stop_until on ledger.stop (until_at) where until_at is not null;

do $$
declare t text;
begin
  foreach t in array array['ledger.guard', 'ledger.stop'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy rules_read on %s for select to passage_rules using (true)', t);
    execute format('create policy writer on %s to passage_write using (true) with check (true)', t);
    execute format('create policy seen on %s for select to passage_read using (access.may_see(record_id))', t);
    execute format('create policy backup on %s for select to passage_backup using (true)', t);
    execute format('grant select on %s to passage_read, passage_rules, passage_backup', t);
    execute format('grant select, insert, update on %s to passage_write', t);
  end loop;
end $$;
grant delete on ledger.stop to passage_write;
-- A stop goes with the record that it stands on.
grant select, delete on ledger.stop to passage_erase;
create policy eraser on ledger.stop to passage_erase using (true) with check (true);
