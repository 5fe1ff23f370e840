-- Redress: what people ask about their own record, what left to whom, and who was told of a correction. Each row is a read
-- model of an entry and can be made again from there; texts stay in the entries, enciphered.

-- One row for each request. Entries in the stream of the record that it was filed on.
create table proj.redress (
  record_id uuid not null,
  request_id uuid not null,
  receipt text collate "C" not null,
  kind text not null,
  state text not null,
  filed_at timestamptz not null,
  -- The last day on which an answer is in time. Null: none is owed.
  due_on date,
  -- Entries that hold the facts that it names, as `<record>/<position>`.
  entries text[] collate "C" not null,
  primary key (record_id, request_id)
);
comment on table proj.redress is 'key: record_id';
create index redress_due on proj.redress (due_on) where due_on is not null;
create index redress_entries on proj.redress using gin (entries);

-- What earlier recipients are to be told: for each fact that was corrected, or beside which a statement stands. A recipient
-- who was shown `in_record` up to `in_seq` or further knows already.
create table proj.correction (
  record_id uuid not null,
  request_id uuid not null,
  cause text not null check (cause in ('corrected', 'corrected-on-review', 'disputed')),
  fact_seq int not null,
  in_record uuid not null,
  in_seq int not null,
  primary key (record_id, request_id, cause, fact_seq)
);
comment on table proj.correction is 'key: record_id';
create index correction_in on proj.correction (in_record);

-- What left: to whom, by which right, and up to which entry of each record of the person. Entries in the stream of the recipient.
create table proj.disclosure (
  record_id uuid not null,
  disclosure_id uuid not null,
  recipient text collate "C" not null,
  purpose text not null,
  authority text not null,
  case_ref text,
  head int not null,
  at timestamptz not null,
  primary key (record_id, disclosure_id)
);
comment on table proj.disclosure is 'key: record_id';

-- Outbox: what an earlier recipient is told, and when the recipient said that it was received. Entries in the stream of the
-- recipient, so that nothing of the record tells that there is one.
create table proj.correction_notice (
  record_id uuid not null,
  notice_id uuid not null,
  recipient text collate "C" not null,
  request_id uuid not null,
  cause text not null,
  at timestamptz not null,
  acknowledged_at timestamptz,
  primary key (record_id, notice_id)
);
comment on table proj.correction_notice is 'key: record_id';
create index notice_recipient on proj.correction_notice (recipient, at) where acknowledged_at is null;

do $$
declare t text;
begin
  foreach t in array array['proj.redress', 'proj.correction', 'proj.disclosure', 'proj.correction_notice'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy rules_read on %s for select to passage_rules using (true)', t);
    execute format('create policy writer on %s to passage_write using (true) with check (true)', t);
    execute format('create policy gate on %s for select to passage_gate using (true)', t);
    execute format('create policy backup on %s for select to passage_backup using (true)', t);
    execute format('grant select, insert, update, delete on %s to passage_write', t);
    execute format('grant select on %s to passage_gate, passage_rules, passage_backup', t);
  end loop;
  foreach t in array array['proj.redress', 'proj.correction'] loop
    execute format('create policy eraser on %s to passage_erase using (true) with check (true)', t);
    execute format('grant select, delete on %s to passage_erase', t);
  end loop;
end $$;
-- A reader writes down what it hands to a partner, under the look that opened it, and reads none of it back but by a function.
grant insert on proj.disclosure to passage_read;
create policy disclose on proj.disclosure for insert to passage_read with check (access.may_see(record_id));
drop policy look_entry on ledger.entry;
create policy look_entry on ledger.entry for insert to passage_read
  with check (stream_kind = 'actor' and type in ('look', 'alert', 'disclosure'));

-- Which disclosures showed something that was corrected or disputed after it was shown.
create function access.outdated(rs uuid[]) returns table (request_id uuid, cause text, in_record uuid, disclosure_id uuid, recipient text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select distinct c.request_id, c.cause, c.in_record, d.disclosure_id, d.recipient::text
    from proj.correction c
    join proj.disclosure d on d.record_id = c.record_id and d.head >= c.fact_seq
    left join proj.disclosure i on i.disclosure_id = d.disclosure_id and i.record_id = c.in_record
   where (rs is null or c.record_id = any(rs)) and coalesce(i.head, 0) < c.in_seq;
end $$;

-- Whether something about these records was handed to somebody before.
create function access.received(who text, member_ids uuid[]) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return case when exists (select 1 from proj.disclosure d where d.record_id = any(member_ids) and d.recipient = who)
    then array['recipient'] else '{}'::text[] end;
end $$;

-- Up to which entry of each record something was handed to somebody, for whoever may see the record now.
create function access.shown_to(who text, rs uuid[]) returns table (record_id uuid, head int)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select d.record_id, max(d.head) from proj.disclosure d
    where d.recipient = who and d.record_id = any(rs) and access.may_see(d.record_id) group by d.record_id;
end $$;

-- Ids only: what a recipient has not acknowledged, oldest first.
create function access.notices_for(who text, most int)
returns table (notice_id uuid, record_id uuid, request_id uuid, cause text, at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select n.notice_id, n.record_id, n.request_id, n.cause, n.at from proj.correction_notice n
    where n.recipient = who and n.acknowledged_at is null order by n.at, n.notice_id limit least(most, 200);
end $$;

-- What left about these records, for whoever may see them now. A disclosure to somebody whose looks are kept back by law is
-- left out as if it had not been, until the time has passed: it is counted among the looks.
create function access.disclosures_of(rs uuid[], now_at timestamptz)
returns table (disclosure_id uuid, recipient text, purpose text, authority text, at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select d.disclosure_id, d.recipient::text, d.purpose, d.authority, min(d.at) from proj.disclosure d
   where d.record_id = any(rs) and access.may_see(d.record_id)
   group by d.disclosure_id, d.recipient, d.purpose, d.authority
  having not bool_or(exists (select 1 from access.withholding w where w.record_id = d.record_id and w.actor = d.recipient
      and w.from_at <= d.at and d.at < w.until_at and w.until_at > now_at))
   order by 5 desc, 1;
end $$;

-- Who was told of what, likewise: a notice shows when a disclosure that shows is the cause of it.
create function access.told_of(rs uuid[], now_at timestamptz)
returns table (notice_id uuid, request_id uuid, cause text, recipient text, at timestamptz, acknowledged_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select n.notice_id, n.request_id, n.cause, n.recipient::text, n.at, n.acknowledged_at
    from proj.correction_notice n
   where n.record_id = any(rs) and access.may_see(n.record_id) and exists (
     select 1 from access.outdated(rs) o join access.disclosures_of(rs, now_at) d on d.disclosure_id = o.disclosure_id
      where o.request_id = n.request_id and o.cause = n.cause and o.recipient = n.recipient)
   order by n.at, n.notice_id;
end $$;

-- Counts, and nothing about anybody: records whose existence is secret are in none of them.
create function access.redress_counts(today date)
returns table (what text, state text, n bigint, late bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query with hidden as (
    select m.id from access.flag f cross join lateral access.members_of(array[f.record_id]) as m(id)
     where f.flag in ('sealed', 'protected-1367') and (f.until_at is null or f.until_at > now())
  )
  select 'request'::text, q.state, count(*), count(*) filter (where q.due_on < today), min(q.filed_at)
    from proj.redress q where q.record_id not in (select id from hidden) group by q.state
  union all
  select 'notice', case when n.acknowledged_at is null then 'waiting' else 'acknowledged' end, count(*),
      count(*) filter (where n.acknowledged_at is null and n.at < today - 7), min(n.at)
    from proj.correction_notice n where n.record_id not in (select id from hidden) group by 2
  order by 1, 2;
end $$;

grant create on schema access to passage_gate;
do $$
declare f text;
begin
  foreach f in array array['outdated(uuid[])', 'received(text, uuid[])', 'shown_to(text, uuid[])',
    'notices_for(text, int)', 'disclosures_of(uuid[], timestamptz)', 'told_of(uuid[], timestamptz)', 'redress_counts(date)'] loop
    execute format('alter function access.%s owner to passage_gate', f);
    execute format('revoke execute on function access.%s from public', f);
    execute format('grant execute on function access.%s to passage_read, passage_gate', f);
  end loop;
end $$;
revoke create on schema access from passage_gate;
-- Who received what about anybody: for the outbox, and for what a reader is told by the functions above.
revoke execute on function access.outdated(uuid[]) from passage_read;
-- Nobody is told that something is overdue on a record that must not be seen to exist by them.
grant execute on function access.outdated(uuid[]), access.received(text, uuid[]), access.is_hidden(text, uuid, timestamptz)
  to passage_write;
