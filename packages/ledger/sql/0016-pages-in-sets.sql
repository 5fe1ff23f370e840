-- Reading under permission, by sets: a page asks once, not once for each row. What is decided is what was decided before.

-- Bonds, conflicts and broken glass of one person at work are few: asked for by who it is, not by each record.
create index assignment_by on access.assignment (by_actor, record_id);
create index conflict_actor on access.conflict (actor, record_id);
create index broken_glass_actor on access.broken_glass (actor, until_at);

-- The records of the look that this transaction holds; null: none. Asked for once in each statement.
create function access.seen() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select l.records from access.look l
    where l.look_id = nullif(current_setting('passage.look', true), '')::uuid and l.xid = pg_current_xact_id_if_assigned());
end $$;

-- A subquery that names no row is worked out once for a statement, and each row is looked up in what it gave.
alter policy seen on ledger.entry using (
  (stream_kind = 'record' and stream_id in (select unnest(access.seen())))
  or (stream_kind = 'link' and exists (select 1 from identity.link l where l.link_id = stream_id)));
alter policy seen on ledger.relies_on using (fact_stream in (select unnest(access.seen()))
  and determination_stream in (select unnest(access.seen())));
alter policy seen on identity.record using (record_id in (select unnest(access.seen())));
alter policy seen on identity.link using (record_a in (select unnest(access.seen()))
  or record_b in (select unnest(access.seen())));
alter policy seen on identity.member using (record_id in (select unnest(access.seen())));
alter policy seen on proj.person using (canonical_record_id in (select unnest(access.seen())));
alter policy seen on proj.stay using (record_id in (select unnest(access.seen())));
alter policy seen on proj.task using (record_id in (select unnest(access.seen())));

-- As before, with plans that are kept for the session.
create or replace function access.may_see(r uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(r = any (access.seen()), false);
end $$;

create or replace function access.members_of(given uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select unnest(given)
    union
    select b.record_id from identity.member a join identity.member b on b.person_id = a.person_id
     where a.record_id = any(given) and a.until_known is null and b.until_known is null;
end $$;

-- Without sorting: the planner takes entries of actors for rare, and would read the whole stream to find its end.
create or replace function access.actor_head(actor_stream uuid) returns table (stream_seq int, commitment bytea)
language plpgsql stable security definer set search_path = '' set enable_sort = off as $$
#variable_conflict use_column
begin
  return query select e.stream_seq, e.commitment from ledger.entry e
    where e.stream_id = actor_stream and e.stream_kind = 'actor' order by e.stream_seq desc limit 1;
end $$;

-- Counts persons as read by somebody on a day, each once; returns how many were read before, and how many are now. Where
-- nobody is new no limit is passed, and both are 0.
create or replace function access.count_read(who text, on_day date, persons uuid[]) returns table (before bigint, after bigint)
language plpgsql volatile security definer set search_path = '' as $$
declare are bigint; added bigint;
begin
  insert into access.person_read (actor, day, record_id) select who, on_day, unnest(persons) on conflict do nothing;
  get diagnostics added = row_count;
  if added = 0 then return query select 0::bigint, 0::bigint; return; end if;
  select count(*) into are from access.person_read p where p.actor = who and p.day = on_day;
  return query select are - added, are;
end $$;

-- The look, opened to this transaction, and the persons counted: written with its entry, or counted up where there is one.
-- It runs with the rights of whoever calls, and so under the fences of whoever calls.
create function access.open_look(what uuid, who text, why text, of_case text, by_right text, which uuid[], now_at timestamptz,
  entry_stream uuid, entry_seq int, entry_text text, entry_salt bytea, entry_commitment bytea, on_day date, persons uuid[])
returns table (before bigint, after bigint)
language plpgsql volatile set search_path = '' as $$
begin
  if access.look_again(what, now_at) is null then
    insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment, recorded_at)
      values ('actor', entry_stream, entry_seq, 'look', entry_text, entry_salt, entry_commitment, now_at);
    insert into access.look (look_id, actor, purpose, case_ref, records, at, via)
      values (what, who, why, of_case, which, now_at, by_right);
  end if;
  perform set_config('passage.look', what::text, true);
  if persons is null then return query select 0::bigint, 0::bigint;
  else return query select c.before, c.after from access.count_read(who, on_day, persons) c; end if;
end $$;

-- How somebody stands to each record that was asked for: codes and ids, nothing of what the records say. Whatever bears on
-- any of them is gathered in one pass each, as what it is and to which of the persons asked for. `hidden`: it must not be
-- seen to exist, or goes to another person, whatever the purpose.
drop function access.standing(text, text, uuid[], timestamptz);
create function access.standing(who text, why text, given uuid[], now_at timestamptz)
returns table (record_id uuid, members uuid[], known boolean, flags text[], cleared text[], relations text[],
  conflict boolean, partly boolean, case_ref text, canary boolean, hidden boolean)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query with own as materialized (
    -- `offset 0`, here and below: by key for each, however small the tables were when the plan was made.
    select g.id, coalesce(m.record_id, g.id) as record_id, count(*) over (partition by g.id) as many
      from (select distinct unnest(given) as id) g left join lateral (
        select b.record_id from identity.member a join identity.member b on b.person_id = a.person_id and b.until_known is null
         where a.record_id = g.id and a.until_known is null offset 0) m on true
  ), other as (
    select o.id, l.record_b as record_id from own o
      join identity.link l on l.record_a = o.record_id and l.state = 'undetermined'
    union select o.id, l.record_a from own o
      join identity.link l on l.record_b = o.record_id and l.state = 'undetermined'
  ), near as (
    select o.id, o.record_id, false as only_maybe from own o
    union all select o.id, o.record_id, true from other o
    union all select o.id, y.record_id, true from other o
      join identity.member x on x.record_id = o.record_id and x.until_known is null
      join identity.member y on y.person_id = x.person_id and y.until_known is null
  ), flagged as (
    -- While it is open whether another record is the same person, what is secret about that one is secret about this.
    select n.id, f.flag, bool_and(exists (select 1 from access.assignment s
        where s.record_id = f.record_id and s.actor = who and s.bond = 'assigned' and (s.purpose = why or why = 'queue')
          and s.from_at <= now_at and s.until_at > now_at and f.flag = any(s.cleared))) as is_cleared,
        f.flag <> 'minor' and bool_or(not (access.is_assigned(who, n.id, now_at) and exists (select 1
          from access.assignment s where s.record_id = f.record_id and s.actor = who and s.bond = 'assigned'
            and f.flag = any(s.cleared) and s.from_at <= now_at and s.until_at > now_at))) as is_secret
      from near n join access.flag f on f.record_id = n.record_id and (f.flag <> 'minor' or not n.only_maybe)
     where f.from_at <= now_at and (f.until_at is null or f.until_at > now_at)
     group by n.id, f.flag
  ), held as (
    select o.id, o.many, o.record_id, h.bond, true as mine, h.purpose, h.case_ref from own o cross join lateral (
      select a.bond, a.purpose, a.case_ref from access.assignment a where a.actor = who and a.record_id = o.record_id
         and a.from_at <= now_at and a.until_at > now_at offset 0) h
    union all select o.id, o.many, o.record_id, h.bond, false, h.purpose, h.case_ref from own o cross join lateral (
      select a.bond, a.purpose, a.case_ref from access.assignment a where a.by_actor = who and a.record_id = o.record_id
         and a.actor <> who and a.from_at <= now_at and a.until_at > now_at offset 0) h
     where exists (select 1 from access.assignment g where g.by_actor = who)
  ), bound as (
    -- A bond holds towards the person when it holds towards every record of the person.
    select h.id, h.bond, h.mine, count(*) = h.many as whole, min(h.case_ref) as case_ref
      from (select g.id, g.many, g.bond, g.mine, g.record_id, min(g.case_ref) as case_ref from held g
         where not g.mine or g.purpose = why or why = 'queue' group by 1, 2, 3, 4, 5) h
     group by h.id, h.many, h.bond, h.mine
  ), found (id, record_id, known, queued, canary, what, code, case_ref) as materialized (
    -- Scalar, so that each is asked for by its key: what stands under exists may be read whole instead.
    select o.id, o.record_id, (select true from identity.record r where r.record_id = o.record_id),
      coalesce((select true from proj.task t where t.record_id = o.record_id limit 1),
        (select true from proj.task t where t.other_record_id = o.record_id limit 1)),
      (select true from access.canary k where k.record_id = o.record_id), null, null, null from own o
    union all select b.id, null, null, null, null, 'bond', case when b.mine then b.bond else 'given' end,
      case when b.mine then b.case_ref end from bound b where b.whole and (b.mine or b.bond = 'assigned')
    union all select b.id, null, null, null, null, 'partly', null, null from bound b where b.mine and not b.whole
    union all select f.id, null, null, null, null, 'flag', f.flag, null from flagged f
    union all select f.id, null, null, null, null, 'cleared', f.flag, null from flagged f where f.is_cleared
    union all select f.id, null, null, null, null, 'secret', null, null from flagged f where f.is_secret
    union all select o.id, null, null, null, null, 'emergency', null, null
      from access.broken_glass e join own o on o.record_id = e.record_id
     where e.actor = who and e.at <= now_at and e.until_at > now_at
    -- Whoever it is about never works on it, whatever the purpose: the bond counts here though it is for another one.
    union all select o.id, null, null, null, null, 'conflict', null, null
      from access.conflict c join own o on o.record_id = c.record_id where c.actor = who and c.since <= now_at
    union all select h.id, null, null, null, null, case when why = 'own-record' then 'own' else 'conflict' end, null, null
      from held h where h.mine and h.bond in ('own', 'represents')
  )
  select f.id, array_agg(f.record_id) filter (where f.record_id is not null),
    coalesce(bool_or(f.known), false),
    coalesce(array_agg(f.code) filter (where f.what = 'flag'), '{}'),
    coalesce(array_agg(f.code) filter (where f.what = 'cleared'), '{}'),
    coalesce(array_agg(f.code) filter (where f.what = 'bond'), '{}')
      || case when bool_or(f.queued) then array['queued'] else '{}' end
      || case when bool_or(f.what = 'emergency') then array['emergency'] else '{}' end,
    coalesce(bool_or(f.what = 'conflict'), false), coalesce(bool_or(f.what = 'partly'), false), min(f.case_ref),
    coalesce(bool_or(f.canary), false), coalesce(bool_or(f.what in ('conflict', 'secret', 'own')), false)
  -- Sorted once, below the groups: arrays come in order without a sort for each.
  from (select * from found order by id, record_id, code) f group by f.id;
end $$;

-- One page of a queue by somebody's eyes, before what is hidden is taken out: oldest first, each kind from its index.
create function access.queue_next(kinds text[], after_opened timestamptz, after_task uuid, most int)
returns table (task_id uuid, record_id uuid, other_record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select t.task_id, t.record_id, t.other_record_id, t.opened_at
    from (select distinct unnest(kinds) as kind) k cross join lateral (
      select q.task_id, q.record_id, q.other_record_id, q.opened_at from proj.task q
       where q.kind = k.kind and (q.opened_at, q.task_id) > (after_opened, after_task)
       order by q.opened_at, q.task_id limit most) t
   order by t.opened_at, t.task_id limit most;
end $$;

-- As `queue_next`, of what somebody is assigned to, with every record of the person.
create function access.queue_next_of(who text, kinds text[], after_opened timestamptz, after_task uuid, most int,
  now_at timestamptz)
returns table (task_id uuid, record_id uuid, other_record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select t.task_id, t.record_id, t.other_record_id, t.opened_at
    from (select distinct s.record_id from access.assignment s where s.actor = who and s.bond = 'assigned'
      and s.from_at <= now_at and s.until_at > now_at) a
    join proj.task t on t.record_id = a.record_id
   where t.kind = any(kinds) and (t.opened_at, t.task_id) > (after_opened, after_task)
     and not exists (select 1 from identity.member x
       join identity.member y on y.person_id = x.person_id and y.until_known is null
      where x.record_id = t.record_id and x.until_known is null and not exists (select 1 from access.assignment s
        where s.record_id = y.record_id and s.actor = who and s.bond = 'assigned'
          and s.from_at <= now_at and s.until_at > now_at))
   order by t.opened_at, t.task_id limit most;
end $$;

-- One page of a worker's queue, oldest first, and how the worker stands to each record on it. Without `everything`: what
-- the worker is assigned to. So many as make a page are asked about together, until it is full: what is taken out leaves no gap.
create function access.queue_standing(who text, why text, everything boolean, kinds text[], after_opened timestamptz,
  after_task uuid, page int, now_at timestamptz)
returns table (task_id uuid, opened_at timestamptz, record_id uuid, members uuid[], known boolean, flags text[],
  cleared text[], relations text[], conflict boolean, partly boolean, case_ref text, canary boolean)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  most int := least(page, 50); room int := least(page, 50);
  last_opened timestamptz := coalesce(after_opened, '-infinity');
  last_task uuid := coalesce(after_task, '00000000-0000-0000-0000-000000000000');
  tasks uuid[]; records uuid[]; others uuid[]; times timestamptz[]; given int;
begin
  while room > 0 loop
    if everything then
      select array_agg(n.task_id), array_agg(n.record_id), array_agg(n.other_record_id), array_agg(n.opened_at)
        into tasks, records, others, times from access.queue_next(kinds, last_opened, last_task, most) n;
    else
      select array_agg(n.task_id), array_agg(n.record_id), array_agg(n.other_record_id), array_agg(n.opened_at)
        into tasks, records, others, times from access.queue_next_of(who, kinds, last_opened, last_task, most, now_at) n;
    end if;
    exit when tasks is null;
    return query with standing as materialized (
      select s.* from access.standing(who, why, records || array_remove(others, null), now_at) s
    )
    select tasks[place], times[place], s.record_id, s.members, s.known, s.flags, s.cleared, s.relations, s.conflict,
        s.partly, s.case_ref, s.canary
      from generate_series(1, cardinality(tasks)) as place join standing s on s.record_id = records[place]
     where not s.hidden
       and (others[place] is null or others[place] in (select o.record_id from standing o where not o.hidden))
     order by place limit room;
    get diagnostics given = row_count;
    room := room - given;
    exit when cardinality(tasks) < most;
    last_opened := times[cardinality(times)];
    last_task := tasks[cardinality(tasks)];
  end loop;
end $$;

-- As `queue_standing`, ids only.
create or replace function access.queue_page(who text, everything boolean, kinds text[], after_opened timestamptz,
  after_task uuid, page int, now_at timestamptz)
returns table (task_id uuid, record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select q.task_id, q.record_id, q.opened_at
    from access.queue_standing(who, 'queue', everything, kinds, after_opened, after_task, page, now_at) q;
end $$;

-- A look that is counted up stays where it is, and no index hears of it: the index of what is still to be entered asks for a
-- mark that does not change with the count. The mark is set with the first repeat, and taken away with the entry.
alter table access.look add column repeated boolean not null default false;
alter table access.look no force row level security;
update access.look set repeated = true where times > entered;
alter table access.look force row level security;
drop index access.look_uncounted;
create index look_repeated on access.look (at) where repeated;
alter table access.look set (fillfactor = 80);
grant update (repeated) on access.look to passage_gate, passage_write;
create or replace function access.look_again(what uuid, now_at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare found_id uuid;
begin
  update access.look l set times = l.times + 1, last_at = greatest(l.at, l.last_at, now_at), xid = pg_current_xact_id(),
      repeated = true
   where l.look_id = what returning l.look_id into found_id;
  return found_id;
end $$;

grant create on schema access to passage_gate;
do $$
declare f text;
begin
  foreach f in array array['seen()', 'standing(text, text, uuid[], timestamptz)',
    'queue_standing(text, text, boolean, text[], timestamptz, uuid, int, timestamptz)', 'queue_next(text[], timestamptz, uuid, int)', 'queue_next_of(text, text[], timestamptz, uuid, int, timestamptz)'] loop
    execute format('alter function access.%s owner to passage_gate', f);
    execute format('revoke execute on function access.%s from public', f);
    execute format('grant execute on function access.%s to passage_gate', f);
  end loop;
end $$;
revoke create on schema access from passage_gate;
grant execute on function access.seen(), access.standing(text, text, uuid[], timestamptz),
  access.queue_standing(text, text, boolean, text[], timestamptz, uuid, int, timestamptz) to passage_read;
grant execute on function access.standing(text, text, uuid[], timestamptz) to passage_write;
revoke execute on function access.open_look(uuid, text, text, text, text, uuid[], timestamptz, uuid, int, text, bytea, bytea,
  date, uuid[]) from public;
grant execute on function access.open_look(uuid, text, text, text, text, uuid[], timestamptz, uuid, int, text, bytea, bytea,
  date, uuid[]) to passage_read;
