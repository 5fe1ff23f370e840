-- A link added a record that an assignment does not name, and whoever is assigned asks that it be named, too. A read model
-- of entries in the streams of whoever asked and whoever answered.
create table access.extension_request (
  record_id uuid not null,
  request_id uuid not null,
  assignment_id uuid not null,
  actor text collate "C" not null,
  reason text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('extended', 'refused')),
  records uuid[],
  answered_by text collate "C",
  answered_at timestamptz,
  answer_reason text,
  primary key (record_id, request_id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
comment on table access.extension_request is 'key: record_id';
-- One request of an assignment waits at a time: its rows are held while somebody asks.
create unique index extension_request_waiting on access.extension_request (record_id, assignment_id) where answer is null;
create index extension_request_assignment on access.extension_request (assignment_id) where answer is null;
create index extension_request_id on access.extension_request (request_id);
create index extension_request_records on access.extension_request using gin (records);
create index extension_request_actor on access.extension_request (actor, asked_at desc);
alter table access.extension_request enable row level security;
alter table access.extension_request force row level security;
create policy rules_read on access.extension_request for select to passage_rules using (true);
create policy writer on access.extension_request to passage_write using (true) with check (true);
create policy gate on access.extension_request for select to passage_gate using (true);
create policy backup on access.extension_request for select to passage_backup using (true);
grant select, insert, update, delete on access.extension_request to passage_write;
grant select on access.extension_request to passage_gate, passage_rules, passage_backup;

-- Whether a request waits for somebody: for whoever gave the assignment, and for every supervisor where nobody who gave it is
-- one any more. Nobody is asked by oneself.
create function access.is_asked(who text, request uuid, now_at timestamptz) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from access.extension_request q
    where q.request_id = request and q.answer is null and q.actor <> who
      and (exists (select 1 from access.assignment a where a.assignment_id = q.assignment_id and a.by_actor = who)
        or not exists (select 1 from access.assignment a where a.assignment_id = q.assignment_id
          and 'supervisor' = any(access.roles_of(a.by_actor, now_at)))));
end $$;
-- The same of a person. Whoever has answered may send the answer again, and gets the first receipt.
create function access.asked(who text, member_ids uuid[], now_at timestamptz) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from access.extension_request q
    where q.record_id = any(member_ids) and (access.is_asked(who, q.request_id, now_at) or q.answered_by = who));
end $$;

-- What was asked and answered about a record, for whoever may see who looked. Kept back where the looks of whoever asked are.
create function access.extensions_at(r uuid, now_at timestamptz)
returns table (request_id uuid, actor text, purpose text, asked_at timestamptz, answer text, answered_by text,
  answered_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select q.request_id, q.actor::text, (select min(a.purpose)::text from access.assignment a
      where a.assignment_id = q.assignment_id), q.asked_at, q.answer, q.answered_by::text, q.answered_at
    from access.extension_request q
   where (q.record_id = r or q.records @> array[r]) and access.may_see(r)
     and not exists (select 1 from access.withholding w where w.record_id = r and w.actor = q.actor
       and w.from_at <= q.asked_at and q.asked_at < w.until_at and w.until_at > now_at);
end $$;

grant create on schema access to passage_gate;
alter function access.is_asked(text, uuid, timestamptz) owner to passage_gate;
alter function access.asked(text, uuid[], timestamptz) owner to passage_gate;
alter function access.extensions_at(uuid, timestamptz) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.is_asked(text, uuid, timestamptz) from public;
revoke execute on function access.asked(text, uuid[], timestamptz) from public;
revoke execute on function access.extensions_at(uuid, timestamptz) from public;
grant execute on function access.is_asked(text, uuid, timestamptz) to passage_read, passage_gate, passage_write;
grant execute on function access.asked(text, uuid[], timestamptz) to passage_read, passage_gate, passage_write;
grant execute on function access.extensions_at(uuid, timestamptz) to passage_read, passage_gate;
