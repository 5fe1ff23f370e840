-- Looks, and the fence behind the gateway: a person's rows are visible only to a transaction that already holds
-- the look at that person.

create table access.look (
  look_id uuid primary key,
  actor text not null,
  purpose text not null,
  case_ref text,
  records uuid[] not null check (cardinality(records) > 0),
  at timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
comment on table access.look is 'key: look_id';
create index look_records on access.look using gin (records);

grant insert on access.look to passage_read;
grant select on access.look to passage_gate, passage_rules;

create function access.may_see(r uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.look l
    where l.look_id = nullif(current_setting('passage.look', true), '')::uuid
      and l.xid = pg_current_xact_id_if_assigned() and r = any(l.records)) $$;

-- Ids only: the records that are one person with those given, for the look that is about to be written.
create function access.members_of(given uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select unnest(given)
  union
  select b.record_id from identity.member a join identity.member b on b.person_id = a.person_id
   where a.record_id = any(given) and a.until_known is null and b.until_known is null $$;

-- Ids only, at most ten. The key is `<number>|<issuer>|<type>`, normalised; a search names the number.
create function access.find_by_document(number text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.record_id from identity.record r
   where r.document_key >= number || '|' collate "C" and r.document_key < number || '}' collate "C"
   order by r.record_id limit 10 $$;

create function access.find_by_name_and_birth(key text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.record_id from identity.record r where r.biographic_key = key collate "C" order by r.record_id limit 10 $$;

-- Where the next look of an actor goes: position and commitment, never content.
create function access.actor_head(actor_stream uuid) returns table (stream_seq int, commitment bytea)
language sql stable security definer set search_path = '' as $$
  select e.stream_seq, e.commitment from ledger.entry e
   where e.stream_id = actor_stream and e.stream_kind = 'actor' order by e.stream_seq desc limit 1 $$;

-- Ids only: one page of a worker's queue, oldest first.
create function access.queue_page(kinds text[], after_opened timestamptz, after_task uuid, page int)
returns table (task_id uuid, record_id uuid, opened_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select t.task_id, t.record_id, t.opened_at from proj.task t
   where t.kind = any(kinds) and (after_opened is null or (t.opened_at, t.task_id) > (after_opened, after_task))
   order by t.opened_at, t.task_id limit least(page, 50) $$;

create function access.queue_counts() returns table (kind text, waiting bigint, oldest timestamptz)
language sql stable security definer set search_path = '' as $$
  select t.kind, count(*), min(t.opened_at) from proj.task t group by t.kind $$;

-- Who looked at a record: only for whoever may see that record now.
create function access.looks_at(r uuid)
returns table (look_id uuid, actor text, purpose text, case_ref text, at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.look_id, l.actor, l.purpose, l.case_ref, l.at from access.look l
   where l.records @> array[r] and access.may_see(r) order by l.at desc, l.look_id limit 200 $$;

-- What waits in quarantine, by source and reason. No content.
create function access.quarantine_counts() returns table (source text, code text, records bigint, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select q.source, q.code, count(*), max(q.received_at) from ops.quarantine q group by q.source, q.code $$;
grant usage on schema ops to passage_gate;
grant select on ops.quarantine to passage_gate;
grant select on ledger.entry to passage_gate;

-- The functions run as a role that nobody can log in as and that may only read what they need.
grant create on schema access to passage_gate;
alter function access.may_see(uuid) owner to passage_gate;
alter function access.members_of(uuid[]) owner to passage_gate;
alter function access.find_by_document(text) owner to passage_gate;
alter function access.find_by_name_and_birth(text) owner to passage_gate;
alter function access.actor_head(uuid) owner to passage_gate;
alter function access.queue_page(text[], timestamptz, uuid, int) owner to passage_gate;
alter function access.queue_counts() owner to passage_gate;
alter function access.looks_at(uuid) owner to passage_gate;
alter function access.quarantine_counts() owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to passage_read;
grant execute on function access.may_see(uuid) to passage_gate, passage_write, passage_rules, passage_erase;
