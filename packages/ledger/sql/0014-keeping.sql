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
grant usage on schema ledger, identity, proj, access, ops, tlog, sign_in to passage_backup;
grant select on all tables in schema ledger, identity, proj, access, ops, tlog, sign_in to passage_backup;
do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relrowsecurity
      and n.nspname in ('ledger', 'identity', 'proj', 'access', 'ops', 'tlog', 'sign_in') loop
    execute format('create policy backup on %s for select to passage_backup using (true)', t);
  end loop;
end $$;

-- Protected classes stand in entries, enciphered, and are read from there under a look. Nothing was ever looked up by these
-- copies, so they are held empty from now on. The columns stay, for a server that is still of the version before.
alter table identity.record no force row level security;
alter table proj.person no force row level security;
update identity.record set nationality = null, sex_marker = null where nationality is not null or sex_marker is not null;
update proj.person set nationality = null where nationality is not null;
alter table identity.record force row level security;
alter table proj.person force row level security;
comment on column identity.record.nationality is 'held empty';
comment on column identity.record.sex_marker is 'held empty';
comment on column proj.person.nationality is 'held empty';
