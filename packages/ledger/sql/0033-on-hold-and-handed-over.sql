-- A question about two records that a reviewer handed to a colleague, by an entry of the link: the colleague finds it first.
alter table identity.link add column handed_to text collate "C";
alter table proj.task add column handed_to text collate "C";
create index task_held on proj.task (held_until, task_id) where held_until is not null;
create index task_handed on proj.task (handed_to, opened_at, task_id) where handed_to is not null;

-- Two views beside the kinds of task. 'held': what is put aside, in the order in which it comes back; it stands under no kind
-- until then. 'handed': what was handed to whoever asks; it stands under its kind, too, so that it is never out of sight.
create or replace function access.queue_counts(who text, everything boolean, now_at timestamptz)
returns table (kind text, waiting bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  today date := (now_at at time zone 'UTC')::date;
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
  ), counted as (
    select case when t.held_until > today then 'held' else t.kind end as kind, t.record_id, t.other_record_id, t.opened_at
      from proj.task t
    union all select 'handed', t.record_id, t.other_record_id, t.opened_at from proj.task t
     where t.handed_to = who and (t.held_until is null or t.held_until <= today)
  )
  select t.kind, count(*), min(t.opened_at) from counted t
   where (everything or (t.record_id in (select s.record_id from access.assignment s where s.actor = who
       and s.bond = 'assigned' and s.until_at > now_at) and access.is_assigned(who, t.record_id, now_at)))
     and (t.record_id not in (select n.id from near n) or not access.is_hidden(who, t.record_id, now_at))
     and (t.other_record_id is null or t.other_record_id not in (select n.id from near n)
       or not access.is_hidden(who, t.other_record_id, now_at))
   group by t.kind;
end $$;

-- `opened_at` is the place in the order: of what is put aside, the beginning of the day on which it comes back.
drop function access.queue_next(text[], timestamptz, uuid, int, timestamptz);
create function access.queue_next(who text, kinds text[], after_opened timestamptz, after_task uuid, most int,
  now_at timestamptz)
returns table (task_id uuid, record_id uuid, other_record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  today date := (now_at at time zone 'UTC')::date;
begin
  if kinds = array['held'] then
    return query select q.task_id, q.record_id, q.other_record_id, q.held_until::timestamp at time zone 'UTC'
      from proj.task q where q.held_until > today
       and (q.held_until::timestamp at time zone 'UTC', q.task_id) > (after_opened, after_task)
     order by q.held_until, q.task_id limit most;
  elsif kinds = array['handed'] then
    return query select q.task_id, q.record_id, q.other_record_id, q.opened_at
      from proj.task q where q.handed_to = who and (q.opened_at, q.task_id) > (after_opened, after_task)
       and (q.held_until is null or q.held_until <= today)
     order by q.opened_at, q.task_id limit most;
  else
    return query select t.task_id, t.record_id, t.other_record_id, t.opened_at
      from (select distinct unnest(kinds) as kind) k cross join lateral (
        select q.task_id, q.record_id, q.other_record_id, q.opened_at from proj.task q
         where q.kind = k.kind and (q.opened_at, q.task_id) > (after_opened, after_task)
           and (q.held_until is null or q.held_until <= today)
         order by q.opened_at, q.task_id limit most) t
     order by t.opened_at, t.task_id limit most;
  end if;
end $$;

create or replace function access.queue_next_of(who text, kinds text[], after_opened timestamptz, after_task uuid, most int,
  now_at timestamptz)
returns table (task_id uuid, record_id uuid, other_record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  today date := (now_at at time zone 'UTC')::date;
begin
  return query select t.task_id, t.record_id, t.other_record_id, t.place
    from (select distinct s.record_id from access.assignment s where s.actor = who and s.bond = 'assigned'
      and s.from_at <= now_at and s.until_at > now_at) a
    cross join lateral (select q.*, coalesce(q.held_until > today, false) as held, case when kinds = array['held']
        then q.held_until::timestamp at time zone 'UTC' else q.opened_at end as place
      from proj.task q where q.record_id = a.record_id) t
   where (t.place, t.task_id) > (after_opened, after_task)
     and case when kinds = array['held'] then t.held
       when kinds = array['handed'] then t.handed_to = who and not t.held else t.kind = any(kinds) and not t.held end
     and not exists (select 1 from identity.member x
       join identity.member y on y.person_id = x.person_id and y.until_known is null
      where x.record_id = t.record_id and x.until_known is null and not exists (select 1 from access.assignment s
        where s.record_id = y.record_id and s.actor = who and s.bond = 'assigned'
          and s.from_at <= now_at and s.until_at > now_at))
   order by t.place, t.task_id limit most;
end $$;

create or replace function access.queue_standing(who text, why text, everything boolean, kinds text[], after_opened timestamptz,
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
        into tasks, records, others, times from access.queue_next(who, kinds, last_opened, last_task, most, now_at) n;
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

grant create on schema access to passage_gate;
alter function access.queue_next(text, text[], timestamptz, uuid, int, timestamptz) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.queue_next(text, text[], timestamptz, uuid, int, timestamptz) from public;
grant execute on function access.queue_next(text, text[], timestamptz, uuid, int, timestamptz) to passage_gate;
