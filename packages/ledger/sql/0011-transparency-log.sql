-- The transparency log over the commitments of entries. One log per database: its indexes are given by a single
-- integrator, which is single by compare-and-swap on the row of tlog.log. Tiles and bundles hold no personal data and
-- nothing that can be guessed; which entry stands at which leaf is not public.

create schema tlog;
grant usage on schema tlog to passage_integrate, passage_publish, passage_rules;
grant usage on schema ledger to passage_integrate;

create table tlog.log (
  node text primary key check (node = 'this'),
  origin text collate "C" not null,
  -- System identifier of the cluster whose transaction numbers `integrated_to` counts.
  cluster text not null,
  -- Every entry of a transaction before this one is in the log.
  integrated_to xid8 not null,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32)
);
comment on table tlog.log is 'key: node';

create table tlog.leaf (
  origin text collate "C" not null,
  leaf_index bigint not null,
  stream_id uuid not null,
  stream_seq int not null,
  primary key (origin, leaf_index),
  unique (origin, stream_id, stream_seq)
);
comment on table tlog.leaf is 'key: origin';

-- The newest state of each tile. What it held when it was less wide is its beginning, so partial tiles are cut from it.
-- Level -1: bundles of entries.
create table tlog.tile (
  origin text collate "C" not null,
  level smallint not null check (level between -1 and 7),
  tile_index bigint not null,
  bytes bytea not null,
  primary key (origin, level, tile_index)
);
comment on table tlog.tile is 'key: origin';
-- Hashes do not compress, and a part of a tile is read without the rest.
alter table tlog.tile alter column bytes set storage external;

create table tlog.checkpoint (
  origin text collate "C" not null,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  signed_at timestamptz not null,
  primary key (origin, size)
);
comment on table tlog.checkpoint is 'key: origin';

create table tlog.cosignature (
  origin text collate "C" not null,
  size bigint not null,
  witness text collate "C" not null,
  line text not null,
  cosigned_at timestamptz not null,
  primary key (origin, size, witness)
);
comment on table tlog.cosignature is 'key: origin';

-- What each witness last said, for the operator and for the next request.
create table tlog.witness (
  origin text collate "C" not null,
  witness text collate "C" not null,
  known_size bigint not null,
  said text not null,
  said_at timestamptz not null,
  primary key (origin, witness)
);
comment on table tlog.witness is 'key: origin';

create function tlog.only_grows() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.origin = old.origin and new.size < old.size then
    raise exception 'tlog.append-only: the log does not shrink' using errcode = 'LG001';
  end if;
  return new;
end $$;
create trigger log_only_grows before update on tlog.log for each row execute function tlog.only_grows();

create function tlog.only_widens() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.origin, new.level, new.tile_index) = (old.origin, old.level, old.tile_index)
    and substr(new.bytes, 1, octet_length(old.bytes)) = old.bytes
  then
    return new;
  end if;
  raise exception 'tlog.append-only: a tile only widens' using errcode = 'LG001';
end $$;
create trigger tile_only_widens before update on tlog.tile for each row execute function tlog.only_widens();
create trigger tile_is_never_removed before delete or truncate on tlog.tile
  for each statement execute function ledger.refuse_change();
create trigger leaf_is_append_only before update or delete or truncate on tlog.leaf
  for each statement execute function ledger.refuse_change();
create trigger checkpoint_never_changes before update on tlog.checkpoint
  for each statement execute function ledger.refuse_change();

-- Transactions of bulk imports hold thousands of entries, which share one posting list here.
create index entry_xid on ledger.entry (xid);

-- The integrator sees places and commitments: no body, no salt, no type.
grant select (stream_id, stream_seq, commitment, xid) on ledger.entry to passage_integrate;
create policy integrator on ledger.entry for select to passage_integrate using (true);
grant select, insert, update on tlog.log, tlog.tile, tlog.cosignature, tlog.witness to passage_integrate;
grant select, insert on tlog.leaf to passage_integrate;
grant select, insert, delete on tlog.checkpoint to passage_integrate;
grant delete on tlog.cosignature to passage_integrate;
grant select on tlog.log, tlog.tile, tlog.checkpoint, tlog.cosignature, tlog.witness to passage_publish;
grant select on tlog.log, tlog.leaf, tlog.checkpoint, tlog.cosignature, tlog.witness to passage_rules;

-- A leaf names a stream, and so a record: no role but these two reads it.
alter table tlog.leaf enable row level security;
alter table tlog.leaf force row level security;
create policy integrator on tlog.leaf to passage_integrate using (true) with check (true);
create policy rules_read on tlog.leaf for select to passage_rules using (true);
