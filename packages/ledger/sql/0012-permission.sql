-- Who stands how to whose record: roles, assignments, flags, conflicts, broken glass, looks kept back. Each row is a
-- read model of an entry in the stream of whoever acted, and can be made again from there. All of them are fenced as
-- if they were a person's record, since that a record is protected is itself a secret.

create table access.role_held (
  actor text collate "C" not null,
  role text not null,
  from_at timestamptz not null,
  -- Null: until it is taken back.
  until_at timestamptz,
  primary key (actor, role)
);
comment on table access.role_held is 'key: actor';

create table access.assignment (
  record_id uuid not null,
  assignment_id uuid not null,
  actor text collate "C" not null,
  bond text not null check (bond in ('assigned', 'own', 'represents', 'agreement')),
  purpose text not null,
  case_ref text,
  cleared text[] not null,
  by_actor text collate "C" not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (record_id, assignment_id)
);
comment on table access.assignment is 'key: record_id';
create index assignment_actor on access.assignment (actor, record_id);
create index assignment_id on access.assignment (assignment_id);

create table access.flag (
  record_id uuid not null,
  flag text not null check (flag in ('sealed', 'minor', 'protected-1367')),
  from_at timestamptz not null,
  -- Null: until lifted.
  until_at timestamptz,
  primary key (record_id, flag)
);
comment on table access.flag is 'key: record_id';

create table access.conflict (
  record_id uuid not null,
  actor text collate "C" not null,
  since timestamptz not null,
  primary key (record_id, actor)
);
comment on table access.conflict is 'key: record_id';

create table access.broken_glass (
  record_id uuid not null,
  actor text collate "C" not null,
  at timestamptz not null,
  until_at timestamptz not null,
  primary key (record_id, actor, at)
);
comment on table access.broken_glass is 'key: record_id';

-- Looks of `actor` at the record from `from_at` on are kept from the person until `until_at`, and counted meanwhile.
create table access.withholding (
  record_id uuid not null,
  withholding_id uuid not null,
  actor text collate "C" not null,
  authority text not null,
  -- Everybody who signed for it; a renewal takes somebody else.
  signed_by text[] not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (record_id, withholding_id)
);
comment on table access.withholding is 'key: record_id';
create index withholding_id on access.withholding (withholding_id);

-- A record of nobody, which no work leads to: whoever looks at it went looking.
create table access.canary (
  record_id uuid primary key
);
comment on table access.canary is 'key: record_id';

-- What the named role is told: that something happened, and whose doing it was.
create table access.alert (
  alert_id uuid primary key,
  kind text not null,
  actor text collate "C" not null,
  record_id uuid,
  told text[] not null,
  at timestamptz not null
);
comment on table access.alert is 'key: alert_id';
create index alert_at on access.alert (at);

-- How many persons somebody has read on a day, each once. A counter, not a read model: it is dropped after a week.
create table access.person_read (
  actor text collate "C" not null,
  day date not null,
  record_id uuid not null,
  primary key (actor, day, record_id)
);
comment on table access.person_read is 'key: actor';

-- By which right a look was made, and how often within a quarter of an hour. The id of a look is derived from actor,
-- purpose, case, right, records and quarter: a repeat finds it, counts it up, and is made open to its transaction.
alter table access.look
  add column via text not null default 'direct',
  add column times int not null default 1 check (times > 0),
  add column last_at timestamptz,
  -- How many of `times` stand in an entry. One: the entry of the look itself.
  add column entered int not null default 1;
create index look_uncounted on access.look (at) where times > entered;
create index look_actor on access.look (actor, at);
alter index access.look_records set (gin_pending_list_limit = 128);
create index task_other on proj.task (other_record_id) where other_record_id is not null;

do $$
declare t text;
begin
  foreach t in array array['access.role_held', 'access.assignment', 'access.flag', 'access.conflict',
    'access.broken_glass', 'access.withholding', 'access.canary', 'access.alert', 'access.person_read'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy rules_read on %s for select to passage_rules using (true)', t);
    execute format('create policy writer on %s to passage_write using (true) with check (true)', t);
    execute format('create policy gate on %s for select to passage_gate using (true)', t);
    execute format('grant select, insert, update, delete on %s to passage_write', t);
    execute format('grant select on %s to passage_gate, passage_rules', t);
  end loop;
end $$;

grant select on identity.link to passage_gate;
create policy gate on identity.link for select to passage_gate using (true);
grant update (times, last_at, xid) on access.look to passage_gate;
-- The count of a look is written into an entry after its quarter, by the writer, who also makes lost rows again.
grant select, insert, update (times, last_at, entered) on access.look to passage_write;
create policy writer_reads on access.look for select to passage_write using (true);
create policy writer_counts on access.look for update to passage_write using (true) with check (true);
create policy writer_restores on access.look for insert to passage_write with check (xid = pg_current_xact_id());
create policy again on access.look for update to passage_gate using (true) with check (xid = pg_current_xact_id());
grant insert on access.person_read, access.alert to passage_gate;
create policy count_up on access.person_read for insert to passage_gate with check (true);
create policy tell on access.alert for insert to passage_gate with check (true);
-- A reader writes looks, and what a look set off, into the stream of an actor; nothing else.
drop policy look_entry on ledger.entry;
create policy look_entry on ledger.entry for insert to passage_read
  with check (stream_kind = 'actor' and type in ('look', 'alert'));

-- plpgsql, here and below: its plans are kept for the session, and these run with every answer.

-- The same look again: counted up, and open to this transaction. Null: there is none.
create function access.look_again(what uuid, now_at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare found_id uuid;
begin
  update access.look l set times = l.times + 1, last_at = greatest(l.at, l.last_at, now_at), xid = pg_current_xact_id()
   where l.look_id = what returning l.look_id into found_id;
  return found_id;
end $$;

-- Counts persons as read by somebody on a day, each once; returns how many were read before, and how many are now.
create function access.count_read(who text, on_day date, persons uuid[]) returns table (before bigint, after bigint)
language plpgsql volatile security definer set search_path = '' as $$
declare were bigint; added bigint;
begin
  select count(*) into were from access.person_read p where p.actor = who and p.day = on_day;
  insert into access.person_read (actor, day, record_id) select who, on_day, unnest(persons) on conflict do nothing;
  get diagnostics added = row_count;
  return query select were, were + added;
end $$;

create function access.tell(what uuid, of_kind text, who text, about uuid, whom text[], now_at timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into access.alert (alert_id, kind, actor, record_id, told, at) values (what, of_kind, who, about, whom, now_at);
end $$;

create function access.roles_of(who text, now_at timestamptz) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(h.role order by h.role), '{}') from access.role_held h
    where h.actor = who and h.from_at <= now_at and (h.until_at is null or h.until_at > now_at));
end $$;

create function access.holders_of(wanted text[], now_at timestamptz) returns table (actor text, role text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select h.actor::text, h.role from access.role_held h where h.role = any(wanted)
    and h.from_at <= now_at and (h.until_at is null or h.until_at > now_at) order by h.actor, h.role;
end $$;

-- How somebody stands to each record that was asked for: codes and ids, nothing of what the records say.
create function access.standing(who text, why text, given uuid[], now_at timestamptz)
returns table (record_id uuid, members uuid[], known boolean, flags text[], cleared text[], relations text[],
  conflict boolean, partly boolean, case_ref text, canary boolean)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query with person as (
    select g.id, coalesce(
      (select array_agg(b.record_id order by b.record_id) from identity.member a
         join identity.member b on b.person_id = a.person_id and b.until_known is null
        where a.record_id = g.id and a.until_known is null), array[g.id]) as all_ids
      from (select distinct unnest(given) as id) g
  ), near as (
    select p.id, unnest(p.all_ids) as record_id, false as only_maybe from person p
    union all select p.id, b.record_id, true from person p
      cross join lateral (
        select l.record_b as other from identity.link l where l.record_a = any(p.all_ids) and l.state = 'undetermined'
        union all
        select l.record_a from identity.link l where l.record_b = any(p.all_ids) and l.state = 'undetermined'
        offset 0) o
      cross join lateral (
        select o.other as record_id
        union all select y.record_id from identity.member x join identity.member y
            on y.person_id = x.person_id and y.until_known is null
         where x.record_id = o.other and x.until_known is null offset 0) b
  ), flagged as (
    -- While it is open whether another record is the same person, what is secret about that one is secret about this.
    select n.id, f.flag, bool_and(exists (select 1 from access.assignment s
        where s.record_id = f.record_id and s.actor = who and s.bond = 'assigned' and (s.purpose = why or why = 'queue')
          and s.from_at <= now_at and s.until_at > now_at and f.flag = any(s.cleared))) as is_cleared
      from near n join access.flag f on f.record_id = n.record_id and (f.flag <> 'minor' or not n.only_maybe)
     where f.from_at <= now_at and (f.until_at is null or f.until_at > now_at)
     group by n.id, f.flag
  ), bound as (
    -- A bond holds towards the person when it holds towards every record of the person.
    select p.id, s.bond, s.mine, count(distinct s.record_id) = cardinality(p.all_ids) as whole,
        min(s.case_ref) as case_ref
      from person p join lateral (
        select a.record_id, a.bond, a.actor = who as mine, a.case_ref from access.assignment a
         where a.record_id = any(p.all_ids) and a.from_at <= now_at and a.until_at > now_at
           and ((a.actor = who and (a.purpose = why or why = 'queue')) or (a.by_actor = who and a.actor <> who))
         offset 0) s on true
     group by p.id, p.all_ids, s.bond, s.mine
  )
  select p.id, p.all_ids,
    exists (select 1 from identity.record r where r.record_id = any(p.all_ids)),
    coalesce((select array_agg(f.flag order by f.flag) from flagged f where f.id = p.id), '{}'),
    coalesce((select array_agg(f.flag order by f.flag) from flagged f where f.id = p.id and f.is_cleared), '{}'),
    array_remove(
      coalesce((select array_agg(distinct case when b.mine then b.bond else 'given' end) from bound b
         where b.id = p.id and b.whole and (b.mine or b.bond = 'assigned')), '{}')
      || case when exists (select 1 from proj.task t where t.record_id = any(p.all_ids))
           or exists (select 1 from proj.task t where t.other_record_id = any(p.all_ids)) then 'queued' end
      || case when exists (select 1 from access.broken_glass e where e.record_id = any(p.all_ids) and e.actor = who
           and e.at <= now_at and e.until_at > now_at) then 'emergency' end,
      null),
    -- Whoever it is about never works on it, whatever the purpose: the bond counts here though it is for another one.
    exists (select 1 from access.conflict c where c.record_id = any(p.all_ids) and c.actor = who and c.since <= now_at)
      or (why <> 'own-record' and exists (select 1 from access.assignment a where a.record_id = any(p.all_ids)
        and a.actor = who and a.bond in ('own', 'represents') and a.from_at <= now_at and a.until_at > now_at)),
    exists (select 1 from bound b where b.id = p.id and b.mine and not b.whole),
    (select min(b.case_ref) from bound b where b.id = p.id and b.mine and b.whole),
    exists (select 1 from access.canary k where k.record_id = any(p.all_ids))
  from person p;
end $$;

-- What somebody met by a search or in the queue lately: asked only where nothing nearer opens the record.
create function access.met(who text, why text, member_ids uuid[], now_at timestamptz) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(distinct case when l.via = 'search' then 'found' else 'begun' end), '{}')
    from access.look l
   where l.records @> member_ids and l.actor = who and l.at <= now_at
     and greatest(l.at, l.last_at) > now_at - interval '8 hours'
     and ((l.via = 'search' and l.purpose = why) or l.via = 'queue'));
end $$;

-- Whether assignments of somebody name every record of the person, for any purpose.
create function access.is_assigned(who text, r uuid, now_at timestamptz) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return not exists (
    select 1 from access.members_of(array[r]) as m(id) where not exists (
      select 1 from access.assignment s where s.record_id = m.id and s.actor = who and s.bond = 'assigned'
        and s.from_at <= now_at and s.until_at > now_at));
end $$;

-- Whether a record must not be seen to exist by somebody, or goes to another person.
create function access.is_hidden(who text, r uuid, now_at timestamptz) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare own uuid[]; near uuid[];
begin
  own := array(select r union select b.record_id from identity.member a join identity.member b
      on b.person_id = a.person_id and b.until_known is null where a.record_id = r and a.until_known is null);
  if exists (select 1 from access.conflict c where c.record_id = any(own) and c.actor = who and c.since <= now_at)
    or exists (select 1 from access.assignment a where a.record_id = any(own) and a.actor = who
      and a.bond in ('own', 'represents') and a.from_at <= now_at and a.until_at > now_at) then return true;
  end if;
  near := array(
    select l.record_b from identity.link l where l.record_a = any(own) and l.state = 'undetermined'
    union select l.record_a from identity.link l where l.record_b = any(own) and l.state = 'undetermined');
  if cardinality(near) > 0 then near := array(select access.members_of(near)); end if;
  return exists (select 1 from access.flag f where f.record_id = any(own || near)
    and f.flag in ('sealed', 'protected-1367')
    and f.from_at <= now_at and (f.until_at is null or f.until_at > now_at)
    and not (access.is_assigned(who, r, now_at) and exists (select 1 from access.assignment s
      where s.record_id = f.record_id and s.actor = who and s.bond = 'assigned' and f.flag = any(s.cleared)
        and s.from_at <= now_at and s.until_at > now_at)));
end $$;

-- Ids only: one page of a worker's queue, oldest first. Without `everything`: what the worker is assigned to. Rows are
-- asked about one by one, in order, until the page is full.
drop function access.queue_page(text[], timestamptz, uuid, int);
create function access.queue_page(who text, everything boolean, kinds text[], after_opened timestamptz, after_task uuid,
  page int, now_at timestamptz)
returns table (task_id uuid, record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare t record; given int := 0;
begin
  for t in select k.task_id, k.record_id, k.other_record_id, k.opened_at from proj.task k
     where k.kind = any(kinds) and (after_opened is null or (k.opened_at, k.task_id) > (after_opened, after_task))
       and (everything or k.record_id in (select s.record_id from access.assignment s where s.actor = who
         and s.bond = 'assigned' and s.until_at > now_at))
     order by k.opened_at, k.task_id loop
    exit when given >= least(page, 50);
    continue when access.is_hidden(who, t.record_id, now_at)
      or (t.other_record_id is not null and access.is_hidden(who, t.other_record_id, now_at))
      or not (everything or access.is_assigned(who, t.record_id, now_at));
    given := given + 1;
    task_id := t.task_id; record_id := t.record_id; opened_at := t.opened_at;
    return next;
  end loop;
end $$;

-- Only records near a mark can be hidden, and only those are asked about; the rest is counted.
drop function access.queue_counts();
create function access.queue_counts(who text, everything boolean, now_at timestamptz)
returns table (kind text, waiting bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query with mark as (
    select f.record_id as id from access.flag f where f.flag in ('sealed', 'protected-1367')
    union select c.record_id from access.conflict c where c.actor = who
    union select a.record_id from access.assignment a where a.actor = who and a.bond in ('own', 'represents')
  ), same as (
    select k.id from mark k union select b.record_id from mark k
      join identity.member a on a.record_id = k.id and a.until_known is null
      join identity.member b on b.person_id = a.person_id and b.until_known is null
  ), maybe as (
    select s.id from same s
    union select l.record_b from same s join identity.link l on l.record_a = s.id and l.state = 'undetermined'
    union select l.record_a from same s join identity.link l on l.record_b = s.id and l.state = 'undetermined'
  ), near as materialized (
    select b.record_id as id from maybe y join identity.member a on a.record_id = y.id and a.until_known is null
      join identity.member b on b.person_id = a.person_id and b.until_known is null
    union select y.id from maybe y
  )
  select t.kind, count(*), min(t.opened_at) from proj.task t
   where (everything or (t.record_id in (select s.record_id from access.assignment s where s.actor = who
       and s.bond = 'assigned' and s.until_at > now_at) and access.is_assigned(who, t.record_id, now_at)))
     and (t.record_id not in (select n.id from near n) or not access.is_hidden(who, t.record_id, now_at))
     and (t.other_record_id is null or t.other_record_id not in (select n.id from near n)
       or not access.is_hidden(who, t.other_record_id, now_at))
   group by t.kind;
end $$;

-- Who looked at a record: only for whoever may see that record now, and without what is kept back for a time.
drop function access.looks_at(uuid);
create function access.looks_at(r uuid, now_at timestamptz, most int)
returns table (look_id uuid, actor text, purpose text, at timestamptz, last_at timestamptz, times int, held_until timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select l.look_id, l.actor, l.purpose, l.at, coalesce(l.last_at, l.at), l.times,
      (select max(w.until_at) from access.withholding w where w.record_id = r and w.actor = l.actor
        and w.from_at <= l.at and l.at < w.until_at and w.until_at > now_at)
    from access.look l
   where l.records @> array[r] and access.may_see(r) order by l.at desc, l.look_id limit most;
end $$;

-- What the holders of a role were told, newest first.
create function access.alerts_for(who text, most int)
returns table (alert_id uuid, kind text, actor text, record_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select a.alert_id, a.kind, a.actor::text, a.record_id, a.at from access.alert a
    where who = any(a.told) order by a.at desc, a.alert_id limit least(most, 200);
end $$;

grant create on schema access to passage_gate;
do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'access'::regnamespace and p.proowner = current_user::regrole loop
    execute format('alter function %s owner to passage_gate', f);
  end loop;
end $$;
revoke create on schema access from passage_gate;
revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to passage_read, passage_gate;
grant execute on function access.may_see(uuid) to passage_write, passage_rules, passage_erase;
grant execute on function access.standing(text, text, uuid[], timestamptz), access.met(text, text, uuid[], timestamptz),
  access.roles_of(text, timestamptz), access.holders_of(text[], timestamptz), access.members_of(uuid[]) to passage_write;
