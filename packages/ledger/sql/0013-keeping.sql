-- Keeping: legal holds, backup, restore.

-- Holds are few, and are asked for before each erasure.
create index entry_hold on ledger.entry (type, stream_id) where type in ('legal-hold', 'legal-hold-lifted');

-- A row stands here from the moment in which a backup was read in until everything that was erased since then is erased
-- again. While it stands nothing is served: the reading role may not enter, and no server starts.
create table ops.restore (
  name text primary key check (name = 'this'),
  -- Digest of the manifest of the backup.
  backup text not null,
  made_at timestamptz not null,
  began_at timestamptz not null default now()
);
comment on table ops.restore is 'key: name';
grant select on ops.restore to passage_write, passage_read, passage_rules, passage_erase;

-- Whoever backs up reads everything and writes nothing. No server logs in as this role.
grant usage on schema ledger, identity, proj, access, ops, tlog to passage_backup;
grant select on all tables in schema ledger, identity, proj, access, ops, tlog to passage_backup;
do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relrowsecurity
      and n.nspname in ('ledger', 'identity', 'proj', 'access', 'ops', 'tlog') loop
    execute format('create policy backup on %s for select to passage_backup using (true)', t);
  end loop;
end $$;
