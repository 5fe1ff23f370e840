-- The rooms, and the ledger itself. Who may do what stands beside each table.
-- Every key holds its distribution column (named in the table's comment), no sequence gives order,
-- and no foreign key leaves its key: the same schema can be spread over several nodes.

create schema ledger;
create schema identity;
create schema proj;
create schema access;

grant usage on schema ledger, identity, proj, access, ops to passage_write, passage_read, passage_rules, passage_erase;
grant usage on schema ledger, identity, proj, access to passage_gate;

-- One line per thing said. `body` is the exact canonical text that the commitment stands for; body and salt can
-- become null together, once, under an erasure entry. Nothing else of a row ever changes.
create table ledger.entry (
  stream_kind text not null check (stream_kind in ('record', 'case', 'link', 'actor')),
  stream_id uuid not null,
  stream_seq int not null check (stream_seq > 0),
  type text not null,
  request_id uuid,
  body text,
  salt bytea check (octet_length(salt) = 16),
  commitment bytea not null check (octet_length(commitment) = 32),
  erased_by uuid,
  recorded_at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  primary key (stream_id, stream_seq),
  check ((body is null) = (salt is null) and (body is null) = (erased_by is not null))
);
comment on table ledger.entry is 'key: stream_id';
create unique index entry_request on ledger.entry (stream_id, request_id) where request_id is not null;

-- Which determinations rest on which facts: asked when a fact is corrected, and when it is erased.
create table ledger.relies_on (
  fact_stream uuid not null,
  determination_stream uuid not null,
  determination_seq int not null,
  fact_seqs int[] not null,
  primary key (fact_stream, determination_stream, determination_seq)
);
comment on table ledger.relies_on is 'key: fact_stream';

create function ledger.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'ledger.append-only: % on %.%', tg_op, tg_table_schema, tg_table_name using errcode = 'LG001';
end $$;

-- The one lawful change: (body, salt) to (null, null), by the erasing role, while the same transaction
-- holds an erasure entry in the same stream that names the entry.
create function ledger.only_erasure() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'passage_erase'
    and old.body is not null and new.body is null and new.salt is null and new.erased_by is not null
    and (new.stream_kind, new.stream_id, new.stream_seq, new.type, new.commitment, new.recorded_at, new.xid)
      = (old.stream_kind, old.stream_id, old.stream_seq, old.type, old.commitment, old.recorded_at, old.xid)
    and new.request_id is not distinct from old.request_id
    and exists (
      select 1 from ledger.entry e
       where e.stream_id = old.stream_id and e.request_id = new.erased_by and e.type = 'erasure'
         and e.xid = pg_current_xact_id()
         and (e.body::jsonb -> 'body' -> 'entries') @> to_jsonb(old.stream_seq))
  then
    return new;
  end if;
  raise exception 'ledger.append-only: only an erasure that names the entry may empty it' using errcode = 'LG001';
end $$;

create trigger entry_changes_only_by_erasure before update on ledger.entry
  for each row execute function ledger.only_erasure();
create trigger entry_is_never_removed before delete or truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger relies_on_is_append_only before update or delete or truncate on ledger.relies_on
  for each statement execute function ledger.refuse_change();

grant select, insert on ledger.entry, ledger.relies_on to passage_write;
grant select on ledger.entry, ledger.relies_on to passage_read, passage_rules, passage_erase;
grant insert on ledger.entry to passage_read;
grant insert on ledger.entry to passage_erase;
grant update (body, salt, erased_by) on ledger.entry to passage_erase;
