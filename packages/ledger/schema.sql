--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: access; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA access;


--
-- Name: identity; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA identity;


--
-- Name: ledger; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA ledger;


--
-- Name: ops; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA ops;


--
-- Name: proj; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA proj;


--
-- Name: sign_in; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA sign_in;


--
-- Name: tlog; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA tlog;


--
-- Name: actor_head(uuid); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.actor_head(actor_stream uuid) RETURNS TABLE(stream_seq integer, commitment bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    SET enable_sort TO 'off'
    AS $$
#variable_conflict use_column
begin
  return query select e.stream_seq, e.commitment from ledger.entry e
    where e.stream_id = actor_stream and e.stream_kind = 'actor' order by e.stream_seq desc limit 1;
end $$;


--
-- Name: alerts_for(text, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.alerts_for(who text, most integer, now_at timestamp with time zone) RETURNS TABLE(alert_id uuid, kind text, actor text, record_id uuid, at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select a.alert_id, a.kind, a.actor::text, a.record_id, a.at from access.alert a
    where who = any(a.told) and (a.record_id is null or not access.is_hidden(who, a.record_id, now_at))
    order by a.at desc, a.alert_id limit least(most, 200);
end $$;


--
-- Name: asked(text, uuid[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.asked(who text, member_ids uuid[], now_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return exists (select 1 from access.extension_request q
    where q.record_id = any(member_ids) and (access.is_asked(who, q.request_id, now_at) or q.answered_by = who));
end $$;


--
-- Name: begun_tasks(text, uuid, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.begun_tasks(worker text, worker_stream uuid, since timestamp with time zone) RETURNS TABLE(task_id uuid, record_id uuid, kind text, opened_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  with opened as (
    select distinct r.id::uuid as record_id from ledger.entry e,
      jsonb_array_elements_text(e.body::jsonb -> 'body' -> 'records') as r(id)
     where e.stream_id = worker_stream and e.stream_kind = 'actor' and e.type = 'look' and e.recorded_at >= since
       and e.body::jsonb -> 'body' ->> 'purpose' <> 'queue')
  select t.task_id, t.record_id, t.kind, t.opened_at from opened o join proj.task t on t.record_id = o.record_id
   where worker = (select l.actor from access.look l
                    where l.records @> array[t.record_id] and l.purpose <> 'queue' order by l.at desc, l.look_id limit 1)
   order by t.opened_at, t.task_id limit 500 $$;


--
-- Name: cases_entrusted(text, text, text, text, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.cases_entrusted(who text, why text, law text, number text, page integer, now_at timestamp with time zone) RETURNS TABLE(case_id uuid, record_id uuid, opened_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
begin
  return query
    with named as (
      select distinct on (coalesce(m.person_id, a.record_id)) a.record_id, m.person_id
        from access.assignment a
        left join identity.member m on m.record_id = a.record_id and m.until_known is null
       where a.actor = who and a.purpose = why and a.bond = 'assigned' and a.from_at <= now_at and a.until_at > now_at
       order by coalesce(m.person_id, a.record_id), a.record_id)
    select c.case_id, n.record_id, c.opened_at from named n
      join proj.case_file c on c.record_id = n.record_id or c.record_id in (
        select b.record_id from identity.member b where b.person_id = n.person_id and b.until_known is null)
     where c.pack = law and (number is null or left(c.case_id::text, 8) = number)
       and not access.is_hidden(who, n.record_id, now_at)
     order by c.opened_at desc, c.case_id limit least(page, 50);
end $$;


--
-- Name: count_read(text, date, uuid[]); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.count_read(who text, on_day date, persons uuid[]) RETURNS TABLE(before bigint, after bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare are bigint; added bigint;
begin
  insert into access.person_read (actor, day, record_id) select who, on_day, unnest(persons) on conflict do nothing;
  get diagnostics added = row_count;
  if added = 0 then return query select 0::bigint, 0::bigint; return; end if;
  select count(*) into are from access.person_read p where p.actor = who and p.day = on_day;
  return query select are - added, are;
end $$;


--
-- Name: disclosures_of(uuid[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.disclosures_of(rs uuid[], now_at timestamp with time zone) RETURNS TABLE(disclosure_id uuid, recipient text, purpose text, authority text, at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select d.disclosure_id, d.recipient::text, d.purpose, d.authority, min(d.at) from proj.disclosure d
   where d.record_id = any(rs) and access.may_see(d.record_id)
   group by d.disclosure_id, d.recipient, d.purpose, d.authority
  having not bool_or(exists (select 1 from access.withholding w where w.record_id = d.record_id and w.actor = d.recipient
      and w.from_at <= d.at and d.at < w.until_at and w.until_at > now_at))
   order by 5 desc, 1;
end $$;


--
-- Name: entrusted(text, text, uuid, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.entrusted(who text, why text, after_record uuid, page integer, now_at timestamp with time zone) RETURNS TABLE(record_id uuid, bond text, case_ref text, until_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
begin
  return query
    with named as (
      select distinct on (coalesce(m.person_id, a.record_id)) a.record_id, a.bond, a.case_ref, a.until_at
        from access.assignment a
        left join identity.member m on m.record_id = a.record_id and m.until_known is null
       where a.actor = who and a.purpose = why and a.from_at <= now_at and a.until_at > now_at
       -- The tie to the own record goes before any work on it.
       order by coalesce(m.person_id, a.record_id), a.bond = 'assigned', a.record_id)
    select n.record_id, n.bond, n.case_ref, n.until_at from named n
     where (after_record is null or n.record_id > after_record)
       and (n.bond <> 'assigned' or not access.is_hidden(who, n.record_id, now_at))
     order by n.record_id limit least(page, 50);
end $$;


--
-- Name: extensions_at(uuid, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.extensions_at(r uuid, now_at timestamp with time zone) RETURNS TABLE(request_id uuid, actor text, purpose text, asked_at timestamp with time zone, answer text, answered_by text, answered_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
begin
  return query select q.request_id, q.actor::text, (select min(a.purpose)::text from access.assignment a
      where a.assignment_id = q.assignment_id), q.asked_at, q.answer, q.answered_by::text, q.answered_at
    from access.extension_request q
   where (q.record_id = r or q.records @> array[r]) and access.may_see(r)
     and not exists (select 1 from access.withholding w where w.record_id = r and w.actor = q.actor
       and w.from_at <= q.asked_at and q.asked_at < w.until_at and w.until_at > now_at);
end $$;


--
-- Name: find_by_document(text); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.find_by_document(number text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  select r.record_id from identity.record r
   where r.document_key >= number || '|' collate "C" and r.document_key < number || '}' collate "C"
   order by r.record_id limit 10 $$;


--
-- Name: find_by_name_and_day(text, bigint); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.find_by_name_and_day(key text, day bigint) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  select r.record_id from identity.record r
   where r.family_day = day and r.biographic_key = key collate "C" order by r.record_id limit 10 $$;


--
-- Name: holders_of(text[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.holders_of(wanted text[], now_at timestamp with time zone) RETURNS TABLE(actor text, role text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select distinct h.actor::text, h.role from access.role_held h where h.role = any(wanted)
    and h.from_at <= now_at and (h.until_at is null or h.until_at > now_at) order by 1, 2;
end $$;


--
-- Name: is_asked(text, uuid, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.is_asked(who text, request uuid, now_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return exists (select 1 from access.extension_request q
    where q.request_id = request and q.answer is null and q.actor <> who
      and (exists (select 1 from access.assignment a where a.assignment_id = q.assignment_id and a.by_actor = who)
        or not exists (select 1 from access.assignment a where a.assignment_id = q.assignment_id
          and 'supervisor' = any(access.roles_of(a.by_actor, now_at)))));
end $$;


--
-- Name: is_assigned(text, uuid, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.is_assigned(who text, r uuid, now_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return not exists (
    select 1 from access.members_of(array[r]) as m(id) where not exists (
      select 1 from access.assignment s where s.record_id = m.id and s.actor = who and s.bond = 'assigned'
        and s.from_at <= now_at and s.until_at > now_at));
end $$;


--
-- Name: is_hidden(text, uuid, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.is_hidden(who text, r uuid, now_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


--
-- Name: look_again(uuid, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.look_again(what uuid, now_at timestamp with time zone) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare found_id uuid;
begin
  update access.look l set times = l.times + 1, last_at = greatest(l.at, l.last_at, now_at), xid = pg_current_xact_id(),
      repeated = true
   where l.look_id = what returning l.look_id into found_id;
  return found_id;
end $$;


--
-- Name: look_place(uuid, uuid, uuid); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.look_place(r uuid, what uuid, actor_stream uuid) RETURNS TABLE(stream_seq integer, commitment bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
begin
  return query select e.stream_seq, e.commitment from access.look l
    join ledger.entry e on e.stream_id = actor_stream and e.stream_kind = 'actor' and e.type = 'look' and e.recorded_at = l.at
   where l.look_id = what and l.records @> array[r] and access.may_see(r)
     and e.body::jsonb -> 'body' ->> 'look' = what::text;
end $$;


--
-- Name: looks_at(uuid, timestamp with time zone, integer); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.looks_at(r uuid, now_at timestamp with time zone, most integer) RETURNS TABLE(look_id uuid, actor text, purpose text, at timestamp with time zone, last_at timestamp with time zone, times integer, held_until timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select l.look_id, l.actor, l.purpose, l.at, coalesce(l.last_at, l.at), l.times,
      (select max(w.until_at) from access.withholding w where w.record_id = r and w.actor = l.actor
        and w.from_at <= l.at and l.at < w.until_at and w.until_at > now_at)
    from access.look l
   where l.records @> array[r] and access.may_see(r) order by l.at desc, l.look_id limit most;
end $$;


--
-- Name: may_see(uuid); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.may_see(r uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return coalesce(r = any (access.seen()), false);
end $$;


--
-- Name: members_of(uuid[]); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.members_of(given uuid[]) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select unnest(given)
    union
    select b.record_id from identity.member a join identity.member b on b.person_id = a.person_id
     where a.record_id = any(given) and a.until_known is null and b.until_known is null;
end $$;


--
-- Name: met(text, text, uuid[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.met(who text, why text, member_ids uuid[], now_at timestamp with time zone) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return (select coalesce(array_agg(distinct case when l.via = 'search' then 'found' else 'begun' end), '{}')
    from access.look l
   where l.records @> member_ids and l.actor = who and l.at <= now_at
     and greatest(l.at, l.last_at) > now_at - interval '8 hours'
     and ((l.via = 'search' and l.purpose = why) or l.via = 'queue'));
end $$;


--
-- Name: notices_for(text, integer); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.notices_for(who text, most integer) RETURNS TABLE(notice_id uuid, record_id uuid, request_id uuid, cause text, at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select n.notice_id, n.record_id, n.request_id, n.cause, n.at from proj.correction_notice n
    where n.recipient = who and n.acknowledged_at is null and n.closed_at is null
    order by n.at, n.notice_id limit least(most, 200);
end $$;


--
-- Name: open_look(uuid, text, text, text, text, uuid[], timestamp with time zone, uuid, integer, text, bytea, bytea, date, uuid[]); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.open_look(what uuid, who text, why text, of_case text, by_right text, which uuid[], now_at timestamp with time zone, entry_stream uuid, entry_seq integer, entry_text text, entry_salt bytea, entry_commitment bytea, on_day date, persons uuid[]) RETURNS TABLE(before bigint, after bigint)
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


--
-- Name: outdated(uuid[]); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.outdated(rs uuid[]) RETURNS TABLE(request_id uuid, cause text, in_record uuid, disclosure_id uuid, recipient text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select distinct c.request_id, c.cause, c.in_record, d.disclosure_id, d.recipient::text
    from proj.correction c
    join proj.disclosure d on d.record_id = c.record_id and d.head >= c.fact_seq
    left join proj.disclosure i on i.disclosure_id = d.disclosure_id and i.record_id = c.in_record
   where (rs is null or c.record_id = any(rs)) and coalesce(i.head, 0) < c.in_seq;
end $$;


--
-- Name: quarantine_counts(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.quarantine_counts() RETURNS TABLE(source text, code text, records bigint, last_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  select q.source, q.code, count(*), max(q.received_at) from ops.quarantine q group by q.source, q.code $$;


--
-- Name: queue_counts(text, boolean, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.queue_counts(who text, everything boolean, now_at timestamp with time zone) RETURNS TABLE(kind text, waiting bigint, oldest timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


--
-- Name: queue_next(text, text[], timestamp with time zone, uuid, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.queue_next(who text, kinds text[], after_opened timestamp with time zone, after_task uuid, most integer, now_at timestamp with time zone) RETURNS TABLE(task_id uuid, record_id uuid, other_record_id uuid, opened_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


--
-- Name: queue_next_of(text, text[], timestamp with time zone, uuid, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.queue_next_of(who text, kinds text[], after_opened timestamp with time zone, after_task uuid, most integer, now_at timestamp with time zone) RETURNS TABLE(task_id uuid, record_id uuid, other_record_id uuid, opened_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


--
-- Name: queue_page(text, boolean, text[], timestamp with time zone, uuid, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.queue_page(who text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone) RETURNS TABLE(task_id uuid, record_id uuid, opened_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
begin
  return query select q.task_id, q.record_id, q.opened_at
    from access.queue_standing(who, 'queue', everything, kinds, after_opened, after_task, page, now_at) q;
end $$;


--
-- Name: queue_standing(text, text, boolean, text[], timestamp with time zone, uuid, integer, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.queue_standing(who text, why text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone) RETURNS TABLE(task_id uuid, opened_at timestamp with time zone, record_id uuid, members uuid[], known boolean, flags text[], cleared text[], relations text[], conflict boolean, partly boolean, case_ref text, canary boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


--
-- Name: raised_to(text, date); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.raised_to(who text, on_day date) RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return (select b.persons from access.budget_raised b where b.actor = who and b.day = on_day);
end $$;


--
-- Name: received(text, uuid[]); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.received(who text, member_ids uuid[]) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return case when exists (select 1 from proj.disclosure d where d.record_id = any(member_ids) and d.recipient = who)
    then array['recipient'] else '{}'::text[] end;
end $$;


--
-- Name: redress_counts(date); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.redress_counts(today date) RETURNS TABLE(what text, state text, n bigint, late bigint, oldest timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query with hidden as (
    select m.id from access.flag f cross join lateral access.members_of(array[f.record_id]) as m(id)
     where f.flag in ('sealed', 'protected-1367') and (f.until_at is null or f.until_at > now())
  )
  select 'request'::text, q.state, count(*), count(*) filter (where q.due_on < today), min(q.filed_at)
    from proj.redress q where q.record_id not in (select id from hidden) group by q.state
  union all
  select 'notice', case when n.acknowledged_at is not null then 'acknowledged'
        when n.closed_at is not null then 'closed' else 'waiting' end, count(*),
      count(*) filter (where n.acknowledged_at is null and n.closed_at is null and n.at < today - 7), min(n.at)
    from proj.correction_notice n where n.record_id not in (select id from hidden) group by 2
  order by 1, 2;
end $$;


--
-- Name: roles_of(text, timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.roles_of(who text, now_at timestamp with time zone) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return (select coalesce(array_agg(distinct h.role order by h.role), '{}') from access.role_held h
    where h.actor = who and h.from_at <= now_at and (h.until_at is null or h.until_at > now_at));
end $$;


--
-- Name: seen(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.seen() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return (select l.records from access.look l
    where l.look_id = nullif(current_setting('passage.look', true), '')::uuid and l.xid = pg_current_xact_id_if_assigned());
end $$;


--
-- Name: shown_to(text, uuid[]); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.shown_to(who text, rs uuid[]) RETURNS TABLE(record_id uuid, head integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
#variable_conflict use_column
begin
  return query select d.record_id, max(d.head) from proj.disclosure d
    where d.recipient = who and d.record_id = any(rs) and access.may_see(d.record_id) group by d.record_id;
end $$;


--
-- Name: standing(text, text, uuid[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.standing(who text, why text, given uuid[], now_at timestamp with time zone) RETURNS TABLE(record_id uuid, members uuid[], known boolean, flags text[], cleared text[], relations text[], conflict boolean, partly boolean, case_ref text, canary boolean, hidden boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


--
-- Name: tell(uuid, text, text, uuid, text[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.tell(what uuid, of_kind text, who text, about uuid, whom text[], now_at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  insert into access.alert (alert_id, kind, actor, record_id, told, at) values (what, of_kind, who, about, whom, now_at);
end $$;


--
-- Name: told_of(uuid[], timestamp with time zone); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.told_of(rs uuid[], now_at timestamp with time zone) RETURNS TABLE(notice_id uuid, request_id uuid, cause text, recipient text, at timestamp with time zone, acknowledged_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  return query select n.notice_id, n.request_id, n.cause, n.recipient::text, n.at, n.acknowledged_at
    from proj.correction_notice n
   where n.record_id = any(rs) and access.may_see(n.record_id) and exists (
     select 1 from access.outdated(rs) o join access.disclosures_of(rs, now_at) d on d.disclosure_id = o.disclosure_id
      where o.request_id = n.request_id and o.cause = n.cause and o.recipient = n.recipient)
   order by n.at, n.notice_id;
end $$;


--
-- Name: only_erasure(); Type: FUNCTION; Schema: ledger; Owner: -
--

CREATE FUNCTION ledger.only_erasure() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


--
-- Name: refuse_change(); Type: FUNCTION; Schema: ledger; Owner: -
--

CREATE FUNCTION ledger.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  raise exception 'ledger.append-only: % on %.%', tg_op, tg_table_schema, tg_table_name using errcode = 'LG001';
end $$;


--
-- Name: name_stays(); Type: FUNCTION; Schema: sign_in; Owner: -
--

CREATE FUNCTION sign_in.name_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if (new.account_id, new.user_name) = (old.account_id, old.user_name) then
    return new;
  end if;
  raise exception 'sign-in.name-stays: an account keeps its user name' using errcode = 'LG001';
end $$;


--
-- Name: only_grows(); Type: FUNCTION; Schema: tlog; Owner: -
--

CREATE FUNCTION tlog.only_grows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if new.origin = old.origin and new.size < old.size then
    raise exception 'tlog.append-only: the log does not shrink' using errcode = 'LG001';
  end if;
  return new;
end $$;


--
-- Name: only_widens(); Type: FUNCTION; Schema: tlog; Owner: -
--

CREATE FUNCTION tlog.only_widens() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if (new.origin, new.level, new.tile_index) = (old.origin, old.level, old.tile_index)
    and substr(new.bytes, 1, octet_length(old.bytes)) = old.bytes
  then
    return new;
  end if;
  raise exception 'tlog.append-only: a tile only widens' using errcode = 'LG001';
end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alert; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.alert (
    alert_id uuid NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    record_id uuid,
    told text[] NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY access.alert FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE alert; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.alert IS 'key: alert_id';


--
-- Name: assignment; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.assignment (
    record_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    bond text NOT NULL,
    purpose text NOT NULL,
    case_ref text,
    cleared text[] NOT NULL,
    by_actor text NOT NULL COLLATE pg_catalog."C",
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    CONSTRAINT assignment_bond_check CHECK ((bond = ANY (ARRAY['assigned'::text, 'own'::text, 'represents'::text, 'agreement'::text])))
);

ALTER TABLE ONLY access.assignment FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE assignment; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.assignment IS 'key: record_id';


--
-- Name: broken_glass; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.broken_glass (
    record_id uuid NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY access.broken_glass FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE broken_glass; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.broken_glass IS 'key: record_id';


--
-- Name: budget_raised; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.budget_raised (
    actor text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    persons integer NOT NULL,
    CONSTRAINT budget_raised_persons_check CHECK ((persons > 0))
);

ALTER TABLE ONLY access.budget_raised FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE budget_raised; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.budget_raised IS 'key: actor';


--
-- Name: canary; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.canary (
    record_id uuid NOT NULL
);

ALTER TABLE ONLY access.canary FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE canary; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.canary IS 'key: record_id';


--
-- Name: conflict; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.conflict (
    record_id uuid NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    since timestamp with time zone NOT NULL
);

ALTER TABLE ONLY access.conflict FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE conflict; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.conflict IS 'key: record_id';


--
-- Name: extension_request; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.extension_request (
    record_id uuid NOT NULL,
    request_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text,
    records uuid[],
    answered_by text COLLATE pg_catalog."C",
    answered_at timestamp with time zone,
    answer_reason text,
    CONSTRAINT extension_request_answer_check CHECK ((answer = ANY (ARRAY['extended'::text, 'refused'::text]))),
    CONSTRAINT extension_request_check CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
);

ALTER TABLE ONLY access.extension_request FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE extension_request; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.extension_request IS 'key: record_id';


--
-- Name: flag; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.flag (
    record_id uuid NOT NULL,
    flag text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    CONSTRAINT flag_flag_check CHECK ((flag = ANY (ARRAY['sealed'::text, 'minor'::text, 'protected-1367'::text])))
);

ALTER TABLE ONLY access.flag FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE flag; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.flag IS 'key: record_id';


--
-- Name: look; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.look (
    look_id uuid NOT NULL,
    actor text NOT NULL,
    purpose text NOT NULL,
    case_ref text,
    records uuid[] NOT NULL,
    at timestamp with time zone NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    via text DEFAULT 'direct'::text NOT NULL,
    times integer DEFAULT 1 NOT NULL,
    last_at timestamp with time zone,
    entered integer DEFAULT 1 NOT NULL,
    repeated boolean DEFAULT false NOT NULL,
    CONSTRAINT look_records_check CHECK ((cardinality(records) > 0)),
    CONSTRAINT look_times_check CHECK ((times > 0))
)
WITH (fillfactor='80');

ALTER TABLE ONLY access.look FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE look; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.look IS 'key: look_id';


--
-- Name: person_read; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.person_read (
    actor text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    record_id uuid NOT NULL
);

ALTER TABLE ONLY access.person_read FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE person_read; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.person_read IS 'key: actor';


--
-- Name: role_held; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.role_held (
    actor text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone
);

ALTER TABLE ONLY access.role_held FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE role_held; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.role_held IS 'key: actor';


--
-- Name: withholding; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.withholding (
    record_id uuid NOT NULL,
    withholding_id uuid NOT NULL,
    actor text NOT NULL COLLATE pg_catalog."C",
    authority text NOT NULL,
    signed_by text[] NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY access.withholding FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE withholding; Type: COMMENT; Schema: access; Owner: -
--

COMMENT ON TABLE access.withholding IS 'key: record_id';


--
-- Name: link; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.link (
    link_id uuid NOT NULL,
    record_a uuid NOT NULL,
    record_b uuid NOT NULL,
    state text NOT NULL,
    reasons text[] NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    link_seq integer NOT NULL,
    ruled boolean DEFAULT false NOT NULL,
    held_until date,
    to_check boolean DEFAULT false NOT NULL,
    handed_to text COLLATE pg_catalog."C",
    CONSTRAINT link_check CHECK ((record_a < record_b)),
    CONSTRAINT link_state_check CHECK ((state = ANY (ARRAY['linked'::text, 'undetermined'::text, 'apart'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY identity.link FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE link; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.link IS 'key: link_id';


--
-- Name: member; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.member (
    record_id uuid NOT NULL,
    from_known timestamp with time zone NOT NULL,
    until_known timestamp with time zone,
    person_id uuid NOT NULL,
    by_link uuid
);

ALTER TABLE ONLY identity.member FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE member; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.member IS 'key: record_id';


--
-- Name: record; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.record (
    record_id uuid NOT NULL,
    document_key text COLLATE pg_catalog."C",
    biographic_key text COLLATE pg_catalog."C",
    document_type text,
    document_number text,
    document_issuer text,
    family text NOT NULL,
    given text,
    birth_date date,
    nationality text,
    sex_marker text,
    first_source text NOT NULL,
    minted_at timestamp with time zone NOT NULL,
    document_look bigint,
    family_day bigint,
    given_day bigint,
    whole_day bigint,
    first_day bigint,
    last_day bigint
);

ALTER TABLE ONLY identity.record FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE record; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.record IS 'key: record_id';


--
-- Name: COLUMN record.nationality; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.record.nationality IS 'held empty';


--
-- Name: COLUMN record.sex_marker; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.record.sex_marker IS 'held empty';


--
-- Name: entry; Type: TABLE; Schema: ledger; Owner: -
--

CREATE TABLE ledger.entry (
    stream_kind text NOT NULL,
    stream_id uuid NOT NULL,
    stream_seq integer NOT NULL,
    type text NOT NULL,
    request_id uuid,
    body text,
    salt bytea,
    commitment bytea NOT NULL,
    erased_by uuid,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT entry_check CHECK ((((body IS NULL) = (salt IS NULL)) AND ((body IS NULL) = (erased_by IS NOT NULL)))),
    CONSTRAINT entry_commitment_check CHECK ((octet_length(commitment) = 32)),
    CONSTRAINT entry_salt_check CHECK ((octet_length(salt) = 16)),
    CONSTRAINT entry_stream_kind_check CHECK ((stream_kind = ANY (ARRAY['record'::text, 'case'::text, 'link'::text, 'actor'::text]))),
    CONSTRAINT entry_stream_seq_check CHECK ((stream_seq > 0))
);

ALTER TABLE ONLY ledger.entry FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE entry; Type: COMMENT; Schema: ledger; Owner: -
--

COMMENT ON TABLE ledger.entry IS 'key: stream_id';


--
-- Name: file; Type: TABLE; Schema: ledger; Owner: -
--

CREATE TABLE ledger.file (
    record_id uuid NOT NULL,
    seq integer NOT NULL,
    key_id text COLLATE pg_catalog."C",
    content bytea NOT NULL
);
ALTER TABLE ONLY ledger.file ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE ONLY ledger.file FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE file; Type: COMMENT; Schema: ledger; Owner: -
--

COMMENT ON TABLE ledger.file IS 'key: record_id';


--
-- Name: guard; Type: TABLE; Schema: ledger; Owner: -
--

CREATE TABLE ledger.guard (
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT guard_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY ledger.guard FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE guard; Type: COMMENT; Schema: ledger; Owner: -
--

COMMENT ON TABLE ledger.guard IS 'key: record_id';


--
-- Name: relies_on; Type: TABLE; Schema: ledger; Owner: -
--

CREATE TABLE ledger.relies_on (
    fact_stream uuid NOT NULL,
    determination_stream uuid NOT NULL,
    determination_seq integer NOT NULL,
    fact_seqs integer[] NOT NULL
);

ALTER TABLE ONLY ledger.relies_on FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE relies_on; Type: COMMENT; Schema: ledger; Owner: -
--

COMMENT ON TABLE ledger.relies_on IS 'key: fact_stream';


--
-- Name: stop; Type: TABLE; Schema: ledger; Owner: -
--

CREATE TABLE ledger.stop (
    record_id uuid NOT NULL,
    stop_id uuid NOT NULL,
    kind text NOT NULL,
    until_at timestamp with time zone
);

ALTER TABLE ONLY ledger.stop FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE stop; Type: COMMENT; Schema: ledger; Owner: -
--

COMMENT ON TABLE ledger.stop IS 'key: record_id';


--
-- Name: candidate_overflow; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.candidate_overflow (
    day date NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    records bigint NOT NULL,
    CONSTRAINT candidate_overflow_key_check CHECK ((key = ANY (ARRAY['document'::text, 'family-day'::text, 'given-day'::text, 'names-swapped'::text, 'whole-name'::text, 'name-part'::text])))
);


--
-- Name: TABLE candidate_overflow; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.candidate_overflow IS 'key: day';


--
-- Name: import; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.import (
    import_id uuid NOT NULL,
    name text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    phase text NOT NULL,
    CONSTRAINT import_phase_check CHECK ((phase = ANY (ARRAY['append'::text, 'determine'::text, 'done'::text])))
);


--
-- Name: TABLE import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.import IS 'key: import_id';


--
-- Name: import_batch; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.import_batch (
    import_id uuid NOT NULL,
    lane_no integer NOT NULL,
    batch_no integer NOT NULL,
    records uuid[] NOT NULL
);


--
-- Name: TABLE import_batch; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.import_batch IS 'key: import_id';


--
-- Name: import_lane; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.import_lane (
    import_id uuid NOT NULL,
    lane_no integer NOT NULL,
    "position" text,
    batches integer DEFAULT 0 NOT NULL,
    determined_to uuid,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL
);


--
-- Name: TABLE import_lane; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.import_lane IS 'key: import_id';


--
-- Name: job; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.job (
    name text NOT NULL,
    ran_at timestamp with time zone NOT NULL,
    done_until timestamp with time zone NOT NULL
);


--
-- Name: TABLE job; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.job IS 'key: name';


--
-- Name: migration; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.migration (
    number integer NOT NULL,
    name text NOT NULL,
    breaking boolean NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE migration; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.migration IS 'key: number';


--
-- Name: quarantine; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.quarantine (
    quarantine_id uuid NOT NULL,
    source text NOT NULL,
    source_key text,
    lane text NOT NULL,
    code text NOT NULL,
    path text NOT NULL,
    content text NOT NULL,
    received_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY ops.quarantine FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE quarantine; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.quarantine IS 'key: quarantine_id';


--
-- Name: restore; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.restore (
    name text NOT NULL,
    backup text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    began_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT restore_name_check CHECK ((name = 'this'::text))
);


--
-- Name: TABLE restore; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.restore IS 'key: name';


--
-- Name: secret; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.secret (
    name text NOT NULL,
    value bytea NOT NULL
);


--
-- Name: TABLE secret; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.secret IS 'key: name';


--
-- Name: source_health; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.source_health (
    source text NOT NULL COLLATE pg_catalog."C",
    lane text NOT NULL,
    shard integer NOT NULL,
    accepted bigint DEFAULT 0 NOT NULL,
    known bigint DEFAULT 0 NOT NULL,
    quarantined bigint DEFAULT 0 NOT NULL,
    refused bigint DEFAULT 0 NOT NULL,
    last_received_at timestamp with time zone,
    last_occurred_at timestamp with time zone
);


--
-- Name: TABLE source_health; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.source_health IS 'key: source';


--
-- Name: source_key; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.source_key (
    claim_id uuid NOT NULL,
    content_hash bytea NOT NULL,
    record_id uuid NOT NULL,
    stream_seq integer NOT NULL
);


--
-- Name: TABLE source_key; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.source_key IS 'key: claim_id';


--
-- Name: case_family; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.case_family (
    rider_case uuid NOT NULL,
    rider_record uuid NOT NULL,
    lead_case uuid NOT NULL,
    lead_record uuid NOT NULL,
    pack text NOT NULL COLLATE pg_catalog."C",
    since date NOT NULL,
    derivative boolean NOT NULL,
    ruled_by text NOT NULL,
    source text NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT case_family_check CHECK ((rider_case <> lead_case)),
    CONSTRAINT case_family_seq_check CHECK ((seq > 0))
);

ALTER TABLE ONLY proj.case_family FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE case_family; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.case_family IS 'key: rider_case';


--
-- Name: case_file; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.case_file (
    case_id uuid NOT NULL,
    record_id uuid NOT NULL,
    pack text NOT NULL COLLATE pg_catalog."C",
    seq integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    CONSTRAINT case_file_seq_check CHECK ((seq > 0))
);

ALTER TABLE ONLY proj.case_file FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE case_file; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.case_file IS 'key: case_id';


--
-- Name: change; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.change (
    record_id uuid NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: TABLE change; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.change IS 'key: record_id';


--
-- Name: correction; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.correction (
    record_id uuid NOT NULL,
    request_id uuid NOT NULL,
    cause text NOT NULL,
    fact_seq integer NOT NULL,
    in_record uuid NOT NULL,
    in_seq integer NOT NULL,
    CONSTRAINT correction_cause_check CHECK ((cause = ANY (ARRAY['corrected'::text, 'corrected-on-review'::text, 'disputed'::text])))
);

ALTER TABLE ONLY proj.correction FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE correction; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.correction IS 'key: record_id';


--
-- Name: correction_notice; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.correction_notice (
    record_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    recipient text NOT NULL COLLATE pg_catalog."C",
    request_id uuid NOT NULL,
    cause text NOT NULL,
    at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    closed_at timestamp with time zone
);

ALTER TABLE ONLY proj.correction_notice FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE correction_notice; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.correction_notice IS 'key: record_id';


--
-- Name: disclosure; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.disclosure (
    record_id uuid NOT NULL,
    disclosure_id uuid NOT NULL,
    recipient text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL,
    authority text NOT NULL,
    case_ref text,
    head integer NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY proj.disclosure FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE disclosure; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.disclosure IS 'key: record_id';


--
-- Name: person; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.person (
    person_id uuid NOT NULL,
    canonical_record_id uuid NOT NULL,
    record_ids uuid[] NOT NULL,
    family text NOT NULL,
    given text,
    birth_date date,
    nationality text,
    document_type text,
    document_number text,
    document_issuer text,
    identity_open boolean NOT NULL,
    stays integer NOT NULL,
    version integer NOT NULL
);

ALTER TABLE ONLY proj.person FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE person; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.person IS 'key: person_id';


--
-- Name: COLUMN person.nationality; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON COLUMN proj.person.nationality IS 'held empty';


--
-- Name: redress; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.redress (
    record_id uuid NOT NULL,
    request_id uuid NOT NULL,
    receipt text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    state text NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    due_on date,
    entries text[] NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY proj.redress FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE redress; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.redress IS 'key: record_id';


--
-- Name: stay; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.stay (
    record_id uuid NOT NULL,
    stay_key text NOT NULL COLLATE pg_catalog."C",
    person_id uuid NOT NULL,
    jurisdiction text NOT NULL,
    outcome text NOT NULL,
    because text[] NOT NULL,
    arrived_on date,
    departed_on date,
    last_authorised_day date,
    duration_of_status boolean NOT NULL,
    days_after_min integer NOT NULL,
    days_after_max integer,
    port text,
    asks integer NOT NULL,
    withheld boolean NOT NULL,
    next_on date,
    next_change timestamp with time zone,
    determination_seq integer NOT NULL
);

ALTER TABLE ONLY proj.stay FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE stay; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.stay IS 'key: record_id';


--
-- Name: task; Type: TABLE; Schema: proj; Owner: -
--

CREATE TABLE proj.task (
    record_id uuid NOT NULL,
    task_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    stay_key text COLLATE pg_catalog."C",
    other_record_id uuid,
    opened_at timestamp with time zone NOT NULL,
    due_on date,
    held_until date,
    handed_to text COLLATE pg_catalog."C"
);

ALTER TABLE ONLY proj.task FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE task; Type: COMMENT; Schema: proj; Owner: -
--

COMMENT ON TABLE proj.task IS 'key: record_id';


--
-- Name: account; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.account (
    account_id uuid NOT NULL,
    user_name text NOT NULL COLLATE pg_catalog."C",
    external_id text COLLATE pg_catalog."C",
    display_name text NOT NULL,
    roles text[] DEFAULT '{}'::text[] NOT NULL,
    active boolean NOT NULL,
    issuer text,
    subject text,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone
);

ALTER TABLE ONLY sign_in.account FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE account; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.account IS 'key: account_id';


--
-- Name: assertion; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.assertion (
    client_id text NOT NULL COLLATE pg_catalog."C",
    jti_hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY sign_in.assertion FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE assertion; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.assertion IS 'key: client_id';


--
-- Name: attempt; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.attempt (
    attempt_hash bytea NOT NULL,
    state text NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    return_path text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT attempt_attempt_hash_check CHECK ((octet_length(attempt_hash) = 32))
);

ALTER TABLE ONLY sign_in.attempt FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE attempt; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.attempt IS 'key: attempt_hash';


--
-- Name: authenticator; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.authenticator (
    credential_id text NOT NULL COLLATE pg_catalog."C",
    account_id uuid NOT NULL,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    name text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY sign_in.authenticator FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE authenticator; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.authenticator IS 'key: credential_id';


--
-- Name: challenge; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.challenge (
    challenge bytea NOT NULL,
    session uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    digest bytea,
    nonce bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT challenge_challenge_check CHECK ((octet_length(challenge) = 32)),
    CONSTRAINT challenge_check CHECK (((kind = 'sign'::text) = (digest IS NOT NULL))),
    CONSTRAINT challenge_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'sign'::text])))
);

ALTER TABLE ONLY sign_in.challenge FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE challenge; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.challenge IS 'key: challenge';


--
-- Name: client; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.client (
    client_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    scopes text[] NOT NULL,
    sources text[] DEFAULT '{}'::text[] NOT NULL,
    active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY sign_in.client FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE client; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.client IS 'key: client_id';


--
-- Name: client_key; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.client_key (
    client_id text NOT NULL COLLATE pg_catalog."C",
    kid text NOT NULL COLLATE pg_catalog."C",
    alg text NOT NULL,
    jwk text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT client_key_alg_check CHECK ((alg = ANY (ARRAY['ES256'::text, 'ES384'::text, 'EdDSA'::text, 'PS256'::text])))
);

ALTER TABLE ONLY sign_in.client_key FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE client_key; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.client_key IS 'key: client_id';


--
-- Name: handed_over; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.handed_over (
    to_account uuid NOT NULL,
    hand_over_id uuid NOT NULL,
    task_id uuid NOT NULL,
    record_id uuid NOT NULL,
    from_account uuid NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY sign_in.handed_over FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE handed_over; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.handed_over IS 'key: to_account';


--
-- Name: recovery; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.recovery (
    account_id uuid NOT NULL,
    opened_by uuid NOT NULL,
    reason text NOT NULL,
    opened_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY sign_in.recovery FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE recovery; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.recovery IS 'key: account_id';


--
-- Name: role_proposal; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.role_proposal (
    account_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    role text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    proposed_by text NOT NULL COLLATE pg_catalog."C",
    proposed_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY sign_in.role_proposal FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE role_proposal; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.role_proposal IS 'key: account_id';


--
-- Name: session; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.session (
    session_hash bytea NOT NULL,
    handle uuid NOT NULL,
    account_id uuid NOT NULL,
    issuer_session text,
    device text NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT session_session_hash_check CHECK ((octet_length(session_hash) = 32))
);

ALTER TABLE ONLY sign_in.session FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE session; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.session IS 'key: session_hash';


--
-- Name: token; Type: TABLE; Schema: sign_in; Owner: -
--

CREATE TABLE sign_in.token (
    token_hash bytea NOT NULL,
    client_id text NOT NULL COLLATE pg_catalog."C",
    kid text NOT NULL COLLATE pg_catalog."C",
    scopes text[] NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT token_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY sign_in.token FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE token; Type: COMMENT; Schema: sign_in; Owner: -
--

COMMENT ON TABLE sign_in.token IS 'key: token_hash';


--
-- Name: checkpoint; Type: TABLE; Schema: tlog; Owner: -
--

CREATE TABLE tlog.checkpoint (
    origin text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    CONSTRAINT checkpoint_root_check CHECK ((octet_length(root) = 32))
);


--
-- Name: TABLE checkpoint; Type: COMMENT; Schema: tlog; Owner: -
--

COMMENT ON TABLE tlog.checkpoint IS 'key: origin';


--
-- Name: cosignature; Type: TABLE; Schema: tlog; Owner: -
--

CREATE TABLE tlog.cosignature (
    origin text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    witness text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL,
    cosigned_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE cosignature; Type: COMMENT; Schema: tlog; Owner: -
--

COMMENT ON TABLE tlog.cosignature IS 'key: origin';


--
-- Name: leaf; Type: TABLE; Schema: tlog; Owner: -
--

CREATE TABLE tlog.leaf (
    origin text NOT NULL COLLATE pg_catalog."C",
    leaf_index bigint NOT NULL,
    stream_id uuid NOT NULL,
    stream_seq integer NOT NULL
);

ALTER TABLE ONLY tlog.leaf FORCE ROW LEVEL SECURITY;


--
-- Name: TABLE leaf; Type: COMMENT; Schema: tlog; Owner: -
--

COMMENT ON TABLE tlog.leaf IS 'key: origin';


--
-- Name: log; Type: TABLE; Schema: tlog; Owner: -
--

CREATE TABLE tlog.log (
    node text NOT NULL,
    origin text NOT NULL COLLATE pg_catalog."C",
    cluster text NOT NULL,
    integrated_to xid8 NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    CONSTRAINT log_node_check CHECK ((node = 'this'::text)),
    CONSTRAINT log_root_check CHECK ((octet_length(root) = 32)),
    CONSTRAINT log_size_check CHECK ((size >= 0))
);


--
-- Name: TABLE log; Type: COMMENT; Schema: tlog; Owner: -
--

COMMENT ON TABLE tlog.log IS 'key: node';


--
-- Name: tile; Type: TABLE; Schema: tlog; Owner: -
--

CREATE TABLE tlog.tile (
    origin text NOT NULL COLLATE pg_catalog."C",
    level smallint NOT NULL,
    tile_index bigint NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT tile_level_check CHECK (((level >= '-1'::integer) AND (level <= 7)))
);
ALTER TABLE ONLY tlog.tile ALTER COLUMN bytes SET STORAGE EXTERNAL;


--
-- Name: TABLE tile; Type: COMMENT; Schema: tlog; Owner: -
--

COMMENT ON TABLE tlog.tile IS 'key: origin';


--
-- Name: witness; Type: TABLE; Schema: tlog; Owner: -
--

CREATE TABLE tlog.witness (
    origin text NOT NULL COLLATE pg_catalog."C",
    witness text NOT NULL COLLATE pg_catalog."C",
    known_size bigint NOT NULL,
    said text NOT NULL,
    said_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE witness; Type: COMMENT; Schema: tlog; Owner: -
--

COMMENT ON TABLE tlog.witness IS 'key: origin';


--
-- Name: alert alert_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (alert_id);


--
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (record_id, assignment_id);


--
-- Name: broken_glass broken_glass_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.broken_glass
    ADD CONSTRAINT broken_glass_pkey PRIMARY KEY (record_id, actor, at);


--
-- Name: budget_raised budget_raised_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.budget_raised
    ADD CONSTRAINT budget_raised_pkey PRIMARY KEY (actor, day);


--
-- Name: canary canary_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.canary
    ADD CONSTRAINT canary_pkey PRIMARY KEY (record_id);


--
-- Name: conflict conflict_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.conflict
    ADD CONSTRAINT conflict_pkey PRIMARY KEY (record_id, actor);


--
-- Name: extension_request extension_request_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.extension_request
    ADD CONSTRAINT extension_request_pkey PRIMARY KEY (record_id, request_id);


--
-- Name: flag flag_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.flag
    ADD CONSTRAINT flag_pkey PRIMARY KEY (record_id, flag);


--
-- Name: look look_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.look
    ADD CONSTRAINT look_pkey PRIMARY KEY (look_id);


--
-- Name: person_read person_read_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.person_read
    ADD CONSTRAINT person_read_pkey PRIMARY KEY (actor, day, record_id);


--
-- Name: role_held role_held_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.role_held
    ADD CONSTRAINT role_held_pkey PRIMARY KEY (actor, role, from_at);


--
-- Name: withholding withholding_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.withholding
    ADD CONSTRAINT withholding_pkey PRIMARY KEY (record_id, withholding_id);


--
-- Name: link link_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.link
    ADD CONSTRAINT link_pkey PRIMARY KEY (link_id);


--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (record_id, from_known);


--
-- Name: record record_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (record_id);


--
-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: ledger; Owner: -
--

ALTER TABLE ONLY ledger.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (stream_id, stream_seq);


--
-- Name: file file_pkey; Type: CONSTRAINT; Schema: ledger; Owner: -
--

ALTER TABLE ONLY ledger.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (record_id, seq);


--
-- Name: guard guard_pkey; Type: CONSTRAINT; Schema: ledger; Owner: -
--

ALTER TABLE ONLY ledger.guard
    ADD CONSTRAINT guard_pkey PRIMARY KEY (record_id);


--
-- Name: relies_on relies_on_pkey; Type: CONSTRAINT; Schema: ledger; Owner: -
--

ALTER TABLE ONLY ledger.relies_on
    ADD CONSTRAINT relies_on_pkey PRIMARY KEY (fact_stream, determination_stream, determination_seq);


--
-- Name: stop stop_pkey; Type: CONSTRAINT; Schema: ledger; Owner: -
--

ALTER TABLE ONLY ledger.stop
    ADD CONSTRAINT stop_pkey PRIMARY KEY (record_id, stop_id);


--
-- Name: candidate_overflow candidate_overflow_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.candidate_overflow
    ADD CONSTRAINT candidate_overflow_pkey PRIMARY KEY (day, key);


--
-- Name: import_batch import_batch_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.import_batch
    ADD CONSTRAINT import_batch_pkey PRIMARY KEY (import_id, lane_no, batch_no);


--
-- Name: import_lane import_lane_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.import_lane
    ADD CONSTRAINT import_lane_pkey PRIMARY KEY (import_id, lane_no);


--
-- Name: import import_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (import_id);


--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);


--
-- Name: quarantine quarantine_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (quarantine_id);


--
-- Name: restore restore_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.restore
    ADD CONSTRAINT restore_pkey PRIMARY KEY (name);


--
-- Name: secret secret_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.secret
    ADD CONSTRAINT secret_pkey PRIMARY KEY (name);


--
-- Name: source_health source_health_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.source_health
    ADD CONSTRAINT source_health_pkey PRIMARY KEY (source, lane, shard);


--
-- Name: source_key source_key_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.source_key
    ADD CONSTRAINT source_key_pkey PRIMARY KEY (claim_id);


--
-- Name: case_family case_family_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.case_family
    ADD CONSTRAINT case_family_pkey PRIMARY KEY (rider_case);


--
-- Name: case_file case_file_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.case_file
    ADD CONSTRAINT case_file_pkey PRIMARY KEY (case_id);


--
-- Name: change change_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (record_id, xid);


--
-- Name: correction_notice correction_notice_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.correction_notice
    ADD CONSTRAINT correction_notice_pkey PRIMARY KEY (record_id, notice_id);


--
-- Name: correction correction_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (record_id, request_id, cause, fact_seq);


--
-- Name: disclosure disclosure_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.disclosure
    ADD CONSTRAINT disclosure_pkey PRIMARY KEY (record_id, disclosure_id);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (person_id);


--
-- Name: redress redress_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.redress
    ADD CONSTRAINT redress_pkey PRIMARY KEY (record_id, request_id);


--
-- Name: stay stay_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.stay
    ADD CONSTRAINT stay_pkey PRIMARY KEY (record_id, stay_key);


--
-- Name: task task_pkey; Type: CONSTRAINT; Schema: proj; Owner: -
--

ALTER TABLE ONLY proj.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (record_id, task_id);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);


--
-- Name: assertion assertion_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.assertion
    ADD CONSTRAINT assertion_pkey PRIMARY KEY (client_id, jti_hash);


--
-- Name: attempt attempt_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (attempt_hash);


--
-- Name: authenticator authenticator_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.authenticator
    ADD CONSTRAINT authenticator_pkey PRIMARY KEY (credential_id);


--
-- Name: challenge challenge_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.challenge
    ADD CONSTRAINT challenge_pkey PRIMARY KEY (challenge);


--
-- Name: client_key client_key_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.client_key
    ADD CONSTRAINT client_key_pkey PRIMARY KEY (client_id, kid);


--
-- Name: client client_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.client
    ADD CONSTRAINT client_pkey PRIMARY KEY (client_id);


--
-- Name: handed_over handed_over_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.handed_over
    ADD CONSTRAINT handed_over_pkey PRIMARY KEY (to_account, hand_over_id, task_id);


--
-- Name: recovery recovery_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.recovery
    ADD CONSTRAINT recovery_pkey PRIMARY KEY (account_id);


--
-- Name: role_proposal role_proposal_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.role_proposal
    ADD CONSTRAINT role_proposal_pkey PRIMARY KEY (account_id, proposal_id);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (session_hash);


--
-- Name: token token_pkey; Type: CONSTRAINT; Schema: sign_in; Owner: -
--

ALTER TABLE ONLY sign_in.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (token_hash);


--
-- Name: checkpoint checkpoint_pkey; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.checkpoint
    ADD CONSTRAINT checkpoint_pkey PRIMARY KEY (origin, size);


--
-- Name: cosignature cosignature_pkey; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.cosignature
    ADD CONSTRAINT cosignature_pkey PRIMARY KEY (origin, size, witness);


--
-- Name: leaf leaf_origin_stream_id_stream_seq_key; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.leaf
    ADD CONSTRAINT leaf_origin_stream_id_stream_seq_key UNIQUE (origin, stream_id, stream_seq);


--
-- Name: leaf leaf_pkey; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.leaf
    ADD CONSTRAINT leaf_pkey PRIMARY KEY (origin, leaf_index);


--
-- Name: log log_pkey; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (node);


--
-- Name: tile tile_pkey; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.tile
    ADD CONSTRAINT tile_pkey PRIMARY KEY (origin, level, tile_index);


--
-- Name: witness witness_pkey; Type: CONSTRAINT; Schema: tlog; Owner: -
--

ALTER TABLE ONLY tlog.witness
    ADD CONSTRAINT witness_pkey PRIMARY KEY (origin, witness);


--
-- Name: alert_at; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX alert_at ON access.alert USING btree (at);


--
-- Name: assignment_actor; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX assignment_actor ON access.assignment USING btree (actor, record_id);


--
-- Name: assignment_by; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX assignment_by ON access.assignment USING btree (by_actor, record_id);


--
-- Name: assignment_id; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX assignment_id ON access.assignment USING btree (assignment_id);


--
-- Name: broken_glass_actor; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX broken_glass_actor ON access.broken_glass USING btree (actor, until_at);


--
-- Name: conflict_actor; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX conflict_actor ON access.conflict USING btree (actor, record_id);


--
-- Name: extension_request_actor; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX extension_request_actor ON access.extension_request USING btree (actor, asked_at DESC);


--
-- Name: extension_request_assignment; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX extension_request_assignment ON access.extension_request USING btree (assignment_id) WHERE (answer IS NULL);


--
-- Name: extension_request_id; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX extension_request_id ON access.extension_request USING btree (request_id);


--
-- Name: extension_request_records; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX extension_request_records ON access.extension_request USING gin (records);


--
-- Name: extension_request_waiting; Type: INDEX; Schema: access; Owner: -
--

CREATE UNIQUE INDEX extension_request_waiting ON access.extension_request USING btree (record_id, assignment_id) WHERE (answer IS NULL);


--
-- Name: look_actor; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX look_actor ON access.look USING btree (actor, at);


--
-- Name: look_records; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX look_records ON access.look USING gin (records) WITH (gin_pending_list_limit='128');


--
-- Name: look_repeated; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX look_repeated ON access.look USING btree (at) WHERE repeated;


--
-- Name: withholding_id; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX withholding_id ON access.withholding USING btree (withholding_id);


--
-- Name: link_a; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX link_a ON identity.link USING btree (record_a);


--
-- Name: link_b; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX link_b ON identity.link USING btree (record_b);


--
-- Name: link_to_check; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX link_to_check ON identity.link USING btree (record_a) WHERE to_check;


--
-- Name: link_to_check_other; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX link_to_check_other ON identity.link USING btree (record_b) WHERE to_check;


--
-- Name: member_current; Type: INDEX; Schema: identity; Owner: -
--

CREATE UNIQUE INDEX member_current ON identity.member USING btree (record_id) WHERE (until_known IS NULL);


--
-- Name: member_person; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX member_person ON identity.member USING btree (person_id) WHERE (until_known IS NULL);


--
-- Name: record_document; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_document ON identity.record USING btree (document_key, record_id) WHERE (document_key IS NOT NULL);


--
-- Name: record_document_look; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_document_look ON identity.record USING btree (document_look, record_id) WHERE (document_look IS NOT NULL);


--
-- Name: record_family_day; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_family_day ON identity.record USING btree (family_day, record_id) WHERE (family_day IS NOT NULL);


--
-- Name: record_first_day; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_first_day ON identity.record USING btree (first_day, record_id) WHERE (first_day IS NOT NULL);


--
-- Name: record_given_day; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_given_day ON identity.record USING btree (given_day, record_id) WHERE (given_day IS NOT NULL);


--
-- Name: record_last_day; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_last_day ON identity.record USING btree (last_day, record_id) WHERE (last_day IS NOT NULL);


--
-- Name: record_minted; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_minted ON identity.record USING btree (minted_at);


--
-- Name: record_whole_day; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX record_whole_day ON identity.record USING btree (whole_day, record_id) WHERE (whole_day IS NOT NULL);


--
-- Name: entry_finding; Type: INDEX; Schema: ledger; Owner: -
--

CREATE INDEX entry_finding ON ledger.entry USING btree (stream_id, stream_seq) WHERE (type = ANY (ARRAY['overstay-found'::text, 'finding-withdrawn'::text]));


--
-- Name: entry_hold; Type: INDEX; Schema: ledger; Owner: -
--

CREATE INDEX entry_hold ON ledger.entry USING btree (type, stream_id) WHERE (type = ANY (ARRAY['legal-hold'::text, 'legal-hold-lifted'::text]));


--
-- Name: entry_request; Type: INDEX; Schema: ledger; Owner: -
--

CREATE UNIQUE INDEX entry_request ON ledger.entry USING btree (stream_id, request_id) WHERE (request_id IS NOT NULL);


--
-- Name: entry_xid; Type: INDEX; Schema: ledger; Owner: -
--

CREATE INDEX entry_xid ON ledger.entry USING btree (xid);


--
-- Name: stop_id; Type: INDEX; Schema: ledger; Owner: -
--

CREATE INDEX stop_id ON ledger.stop USING btree (stop_id);


--
-- Name: stop_until; Type: INDEX; Schema: ledger; Owner: -
--

CREATE INDEX stop_until ON ledger.stop USING btree (until_at) WHERE (until_at IS NOT NULL);


--
-- Name: quarantine_recent; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX quarantine_recent ON ops.quarantine USING btree (received_at);


--
-- Name: case_family_lead; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX case_family_lead ON proj.case_family USING btree (lead_case);


--
-- Name: case_pack; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX case_pack ON proj.case_file USING btree (pack, case_id);


--
-- Name: case_record; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX case_record ON proj.case_file USING btree (record_id);


--
-- Name: change_order; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX change_order ON proj.change USING btree (xid);


--
-- Name: correction_in; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX correction_in ON proj.correction USING btree (in_record);


--
-- Name: notice_recipient; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX notice_recipient ON proj.correction_notice USING btree (recipient, at) WHERE ((acknowledged_at IS NULL) AND (closed_at IS NULL));


--
-- Name: redress_due; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX redress_due ON proj.redress USING btree (due_on) WHERE (due_on IS NOT NULL);


--
-- Name: redress_entries; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX redress_entries ON proj.redress USING gin (entries);


--
-- Name: redress_request; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX redress_request ON proj.redress USING btree (request_id);


--
-- Name: stay_due; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX stay_due ON proj.stay USING btree (next_change) WHERE (next_change IS NOT NULL);


--
-- Name: task_handed; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX task_handed ON proj.task USING btree (handed_to, opened_at, task_id) WHERE (handed_to IS NOT NULL);


--
-- Name: task_held; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX task_held ON proj.task USING btree (held_until, task_id) WHERE (held_until IS NOT NULL);


--
-- Name: task_other; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX task_other ON proj.task USING btree (other_record_id) WHERE (other_record_id IS NOT NULL);


--
-- Name: task_queue; Type: INDEX; Schema: proj; Owner: -
--

CREATE INDEX task_queue ON proj.task USING btree (kind, opened_at, task_id);


--
-- Name: account_external; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX account_external ON sign_in.account USING btree (external_id) WHERE (external_id IS NOT NULL);


--
-- Name: authenticator_account; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX authenticator_account ON sign_in.authenticator USING btree (account_id);


--
-- Name: challenge_account; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX challenge_account ON sign_in.challenge USING btree (account_id);


--
-- Name: handed_over_from; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX handed_over_from ON sign_in.handed_over USING btree (from_account);


--
-- Name: role_proposal_id; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX role_proposal_id ON sign_in.role_proposal USING btree (proposal_id);


--
-- Name: session_account; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX session_account ON sign_in.session USING btree (account_id);


--
-- Name: token_client; Type: INDEX; Schema: sign_in; Owner: -
--

CREATE INDEX token_client ON sign_in.token USING btree (client_id);


--
-- Name: entry entry_changes_only_by_erasure; Type: TRIGGER; Schema: ledger; Owner: -
--

CREATE TRIGGER entry_changes_only_by_erasure BEFORE UPDATE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.only_erasure();


--
-- Name: entry entry_is_never_removed; Type: TRIGGER; Schema: ledger; Owner: -
--

CREATE TRIGGER entry_is_never_removed BEFORE DELETE OR TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();


--
-- Name: relies_on relies_on_is_append_only; Type: TRIGGER; Schema: ledger; Owner: -
--

CREATE TRIGGER relies_on_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.relies_on FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();


--
-- Name: account account_keeps_its_name; Type: TRIGGER; Schema: sign_in; Owner: -
--

CREATE TRIGGER account_keeps_its_name BEFORE UPDATE ON sign_in.account FOR EACH ROW EXECUTE FUNCTION sign_in.name_stays();


--
-- Name: checkpoint checkpoint_never_changes; Type: TRIGGER; Schema: tlog; Owner: -
--

CREATE TRIGGER checkpoint_never_changes BEFORE UPDATE ON tlog.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();


--
-- Name: leaf leaf_is_append_only; Type: TRIGGER; Schema: tlog; Owner: -
--

CREATE TRIGGER leaf_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON tlog.leaf FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();


--
-- Name: log log_only_grows; Type: TRIGGER; Schema: tlog; Owner: -
--

CREATE TRIGGER log_only_grows BEFORE UPDATE ON tlog.log FOR EACH ROW EXECUTE FUNCTION tlog.only_grows();


--
-- Name: tile tile_is_never_removed; Type: TRIGGER; Schema: tlog; Owner: -
--

CREATE TRIGGER tile_is_never_removed BEFORE DELETE OR TRUNCATE ON tlog.tile FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();


--
-- Name: tile tile_only_widens; Type: TRIGGER; Schema: tlog; Owner: -
--

CREATE TRIGGER tile_only_widens BEFORE UPDATE ON tlog.tile FOR EACH ROW EXECUTE FUNCTION tlog.only_widens();


--
-- Name: look again; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY again ON access.look FOR UPDATE TO passage_gate USING (true) WITH CHECK ((xid = pg_current_xact_id()));


--
-- Name: alert; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.alert ENABLE ROW LEVEL SECURITY;

--
-- Name: assignment; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.assignment ENABLE ROW LEVEL SECURITY;

--
-- Name: alert backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.alert FOR SELECT TO passage_backup USING (true);


--
-- Name: assignment backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.assignment FOR SELECT TO passage_backup USING (true);


--
-- Name: broken_glass backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.broken_glass FOR SELECT TO passage_backup USING (true);


--
-- Name: budget_raised backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.budget_raised FOR SELECT TO passage_backup USING (true);


--
-- Name: canary backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.canary FOR SELECT TO passage_backup USING (true);


--
-- Name: conflict backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.conflict FOR SELECT TO passage_backup USING (true);


--
-- Name: extension_request backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.extension_request FOR SELECT TO passage_backup USING (true);


--
-- Name: flag backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.flag FOR SELECT TO passage_backup USING (true);


--
-- Name: look backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.look FOR SELECT TO passage_backup USING (true);


--
-- Name: person_read backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.person_read FOR SELECT TO passage_backup USING (true);


--
-- Name: role_held backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.role_held FOR SELECT TO passage_backup USING (true);


--
-- Name: withholding backup; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY backup ON access.withholding FOR SELECT TO passage_backup USING (true);


--
-- Name: broken_glass; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.broken_glass ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_raised; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.budget_raised ENABLE ROW LEVEL SECURITY;

--
-- Name: canary; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.canary ENABLE ROW LEVEL SECURITY;

--
-- Name: conflict; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.conflict ENABLE ROW LEVEL SECURITY;

--
-- Name: person_read count_up; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY count_up ON access.person_read FOR INSERT TO passage_gate WITH CHECK (true);


--
-- Name: extension_request; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.extension_request ENABLE ROW LEVEL SECURITY;

--
-- Name: flag; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.flag ENABLE ROW LEVEL SECURITY;

--
-- Name: alert gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.alert FOR SELECT TO passage_gate USING (true);


--
-- Name: assignment gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.assignment FOR SELECT TO passage_gate USING (true);


--
-- Name: broken_glass gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.broken_glass FOR SELECT TO passage_gate USING (true);


--
-- Name: budget_raised gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.budget_raised FOR SELECT TO passage_gate USING (true);


--
-- Name: canary gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.canary FOR SELECT TO passage_gate USING (true);


--
-- Name: conflict gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.conflict FOR SELECT TO passage_gate USING (true);


--
-- Name: extension_request gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.extension_request FOR SELECT TO passage_gate USING (true);


--
-- Name: flag gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.flag FOR SELECT TO passage_gate USING (true);


--
-- Name: look gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.look FOR SELECT TO passage_gate USING (true);


--
-- Name: person_read gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.person_read FOR SELECT TO passage_gate USING (true);


--
-- Name: role_held gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.role_held FOR SELECT TO passage_gate USING (true);


--
-- Name: withholding gate; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY gate ON access.withholding FOR SELECT TO passage_gate USING (true);


--
-- Name: look; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.look ENABLE ROW LEVEL SECURITY;

--
-- Name: person_read; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.person_read ENABLE ROW LEVEL SECURITY;

--
-- Name: role_held; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.role_held ENABLE ROW LEVEL SECURITY;

--
-- Name: alert rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.alert FOR SELECT TO passage_rules USING (true);


--
-- Name: assignment rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.assignment FOR SELECT TO passage_rules USING (true);


--
-- Name: broken_glass rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.broken_glass FOR SELECT TO passage_rules USING (true);


--
-- Name: budget_raised rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.budget_raised FOR SELECT TO passage_rules USING (true);


--
-- Name: canary rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.canary FOR SELECT TO passage_rules USING (true);


--
-- Name: conflict rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.conflict FOR SELECT TO passage_rules USING (true);


--
-- Name: extension_request rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.extension_request FOR SELECT TO passage_rules USING (true);


--
-- Name: flag rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.flag FOR SELECT TO passage_rules USING (true);


--
-- Name: look rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.look FOR SELECT TO passage_rules USING (true);


--
-- Name: person_read rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.person_read FOR SELECT TO passage_rules USING (true);


--
-- Name: role_held rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.role_held FOR SELECT TO passage_rules USING (true);


--
-- Name: withholding rules_read; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY rules_read ON access.withholding FOR SELECT TO passage_rules USING (true);


--
-- Name: role_held sign_in; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY sign_in ON access.role_held TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: alert tell; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY tell ON access.alert FOR INSERT TO passage_gate WITH CHECK (true);


--
-- Name: withholding; Type: ROW SECURITY; Schema: access; Owner: -
--

ALTER TABLE access.withholding ENABLE ROW LEVEL SECURITY;

--
-- Name: look write_look; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY write_look ON access.look FOR INSERT TO passage_read WITH CHECK ((xid = pg_current_xact_id()));


--
-- Name: alert writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.alert TO passage_write USING (true) WITH CHECK (true);


--
-- Name: assignment writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.assignment TO passage_write USING (true) WITH CHECK (true);


--
-- Name: broken_glass writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.broken_glass TO passage_write USING (true) WITH CHECK (true);


--
-- Name: budget_raised writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.budget_raised TO passage_write USING (true) WITH CHECK (true);


--
-- Name: canary writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.canary TO passage_write USING (true) WITH CHECK (true);


--
-- Name: conflict writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.conflict TO passage_write USING (true) WITH CHECK (true);


--
-- Name: extension_request writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.extension_request TO passage_write USING (true) WITH CHECK (true);


--
-- Name: flag writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.flag TO passage_write USING (true) WITH CHECK (true);


--
-- Name: person_read writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.person_read TO passage_write USING (true) WITH CHECK (true);


--
-- Name: role_held writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.role_held TO passage_write USING (true) WITH CHECK (true);


--
-- Name: withholding writer; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer ON access.withholding TO passage_write USING (true) WITH CHECK (true);


--
-- Name: look writer_counts; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer_counts ON access.look FOR UPDATE TO passage_write USING (true) WITH CHECK (true);


--
-- Name: look writer_reads; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer_reads ON access.look FOR SELECT TO passage_write USING (true);


--
-- Name: look writer_restores; Type: POLICY; Schema: access; Owner: -
--

CREATE POLICY writer_restores ON access.look FOR INSERT TO passage_write WITH CHECK ((xid = pg_current_xact_id()));


--
-- Name: link backup; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY backup ON identity.link FOR SELECT TO passage_backup USING (true);


--
-- Name: member backup; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY backup ON identity.member FOR SELECT TO passage_backup USING (true);


--
-- Name: record backup; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY backup ON identity.record FOR SELECT TO passage_backup USING (true);


--
-- Name: link eraser; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY eraser ON identity.link TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: member eraser; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY eraser ON identity.member TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: record eraser; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY eraser ON identity.record TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: link gate; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY gate ON identity.link FOR SELECT TO passage_gate USING (true);


--
-- Name: member gate; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY gate ON identity.member FOR SELECT TO passage_gate USING (true);


--
-- Name: record gate; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY gate ON identity.record FOR SELECT TO passage_gate USING (true);


--
-- Name: link; Type: ROW SECURITY; Schema: identity; Owner: -
--

ALTER TABLE identity.link ENABLE ROW LEVEL SECURITY;

--
-- Name: member; Type: ROW SECURITY; Schema: identity; Owner: -
--

ALTER TABLE identity.member ENABLE ROW LEVEL SECURITY;

--
-- Name: record; Type: ROW SECURITY; Schema: identity; Owner: -
--

ALTER TABLE identity.record ENABLE ROW LEVEL SECURITY;

--
-- Name: link rules_read; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY rules_read ON identity.link FOR SELECT TO passage_rules USING (true);


--
-- Name: member rules_read; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY rules_read ON identity.member FOR SELECT TO passage_rules USING (true);


--
-- Name: record rules_read; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY rules_read ON identity.record FOR SELECT TO passage_rules USING (true);


--
-- Name: link seen; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY seen ON identity.link FOR SELECT TO passage_read USING (((record_a IN ( SELECT unnest(access.seen()) AS unnest)) OR (record_b IN ( SELECT unnest(access.seen()) AS unnest))));


--
-- Name: member seen; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY seen ON identity.member FOR SELECT TO passage_read USING ((record_id IN ( SELECT unnest(access.seen()) AS unnest)));


--
-- Name: record seen; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY seen ON identity.record FOR SELECT TO passage_read USING ((record_id IN ( SELECT unnest(access.seen()) AS unnest)));


--
-- Name: link writer; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY writer ON identity.link TO passage_write USING (true) WITH CHECK (true);


--
-- Name: member writer; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY writer ON identity.member TO passage_write USING (true) WITH CHECK (true);


--
-- Name: record writer; Type: POLICY; Schema: identity; Owner: -
--

CREATE POLICY writer ON identity.record TO passage_write USING (true) WITH CHECK (true);


--
-- Name: entry backup; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY backup ON ledger.entry FOR SELECT TO passage_backup USING (true);


--
-- Name: file backup; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY backup ON ledger.file FOR SELECT TO passage_backup USING (true);


--
-- Name: guard backup; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY backup ON ledger.guard FOR SELECT TO passage_backup USING (true);


--
-- Name: relies_on backup; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY backup ON ledger.relies_on FOR SELECT TO passage_backup USING (true);


--
-- Name: stop backup; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY backup ON ledger.stop FOR SELECT TO passage_backup USING (true);


--
-- Name: entry; Type: ROW SECURITY; Schema: ledger; Owner: -
--

ALTER TABLE ledger.entry ENABLE ROW LEVEL SECURITY;

--
-- Name: entry eraser; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY eraser ON ledger.entry TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: file eraser; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY eraser ON ledger.file TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: guard eraser; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY eraser ON ledger.guard TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: relies_on eraser; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY eraser ON ledger.relies_on TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: stop eraser; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY eraser ON ledger.stop TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: file; Type: ROW SECURITY; Schema: ledger; Owner: -
--

ALTER TABLE ledger.file ENABLE ROW LEVEL SECURITY;

--
-- Name: entry gate; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY gate ON ledger.entry FOR SELECT TO passage_gate USING ((stream_kind = 'actor'::text));


--
-- Name: guard; Type: ROW SECURITY; Schema: ledger; Owner: -
--

ALTER TABLE ledger.guard ENABLE ROW LEVEL SECURITY;

--
-- Name: entry integrator; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY integrator ON ledger.entry FOR SELECT TO passage_integrate USING (true);


--
-- Name: entry look_entry; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY look_entry ON ledger.entry FOR INSERT TO passage_read WITH CHECK (((stream_kind = 'actor'::text) AND (type = ANY (ARRAY['look'::text, 'alert'::text, 'disclosure'::text]))));


--
-- Name: relies_on; Type: ROW SECURITY; Schema: ledger; Owner: -
--

ALTER TABLE ledger.relies_on ENABLE ROW LEVEL SECURITY;

--
-- Name: entry rules_read; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY rules_read ON ledger.entry FOR SELECT TO passage_rules USING (true);


--
-- Name: guard rules_read; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY rules_read ON ledger.guard FOR SELECT TO passage_rules USING (true);


--
-- Name: relies_on rules_read; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY rules_read ON ledger.relies_on FOR SELECT TO passage_rules USING (true);


--
-- Name: stop rules_read; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY rules_read ON ledger.stop FOR SELECT TO passage_rules USING (true);


--
-- Name: entry seen; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY seen ON ledger.entry FOR SELECT TO passage_read USING ((((stream_kind = 'record'::text) AND (stream_id IN ( SELECT unnest(access.seen()) AS unnest))) OR ((stream_kind = 'link'::text) AND (EXISTS ( SELECT 1
   FROM identity.link l
  WHERE (l.link_id = entry.stream_id)))) OR ((stream_kind = 'case'::text) AND (EXISTS ( SELECT 1
   FROM proj.case_file c
  WHERE (c.case_id = entry.stream_id))))));


--
-- Name: file seen; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY seen ON ledger.file FOR SELECT TO passage_read USING (access.may_see(record_id));


--
-- Name: guard seen; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY seen ON ledger.guard FOR SELECT TO passage_read USING (access.may_see(record_id));


--
-- Name: relies_on seen; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY seen ON ledger.relies_on FOR SELECT TO passage_read USING (((fact_stream IN ( SELECT unnest(access.seen()) AS unnest)) AND (determination_stream IN ( SELECT unnest(access.seen()) AS unnest))));


--
-- Name: stop seen; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY seen ON ledger.stop FOR SELECT TO passage_read USING (access.may_see(record_id));


--
-- Name: entry sign_entry; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY sign_entry ON ledger.entry FOR INSERT TO passage_sign WITH CHECK (((stream_kind = 'actor'::text) AND (type = ANY (ARRAY['account-opened'::text, 'account-changed'::text, 'session-began'::text, 'session-ended'::text, 'authenticator-added'::text, 'authenticator-ended'::text, 'recovery-opened'::text, 'recovery-done'::text, 'hand-over'::text, 'role-proposed'::text, 'role-given'::text, 'role-taken'::text]))));


--
-- Name: stop; Type: ROW SECURITY; Schema: ledger; Owner: -
--

ALTER TABLE ledger.stop ENABLE ROW LEVEL SECURITY;

--
-- Name: entry writer; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY writer ON ledger.entry TO passage_write USING (true) WITH CHECK (true);


--
-- Name: file writer; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY writer ON ledger.file FOR INSERT TO passage_write WITH CHECK (true);


--
-- Name: guard writer; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY writer ON ledger.guard TO passage_write USING (true) WITH CHECK (true);


--
-- Name: relies_on writer; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY writer ON ledger.relies_on TO passage_write USING (true) WITH CHECK (true);


--
-- Name: stop writer; Type: POLICY; Schema: ledger; Owner: -
--

CREATE POLICY writer ON ledger.stop TO passage_write USING (true) WITH CHECK (true);


--
-- Name: quarantine backup; Type: POLICY; Schema: ops; Owner: -
--

CREATE POLICY backup ON ops.quarantine FOR SELECT TO passage_backup USING (true);


--
-- Name: quarantine eraser; Type: POLICY; Schema: ops; Owner: -
--

CREATE POLICY eraser ON ops.quarantine TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: quarantine gate; Type: POLICY; Schema: ops; Owner: -
--

CREATE POLICY gate ON ops.quarantine FOR SELECT TO passage_gate USING (true);


--
-- Name: quarantine; Type: ROW SECURITY; Schema: ops; Owner: -
--

ALTER TABLE ops.quarantine ENABLE ROW LEVEL SECURITY;

--
-- Name: quarantine rules_read; Type: POLICY; Schema: ops; Owner: -
--

CREATE POLICY rules_read ON ops.quarantine FOR SELECT TO passage_rules USING (true);


--
-- Name: quarantine writer; Type: POLICY; Schema: ops; Owner: -
--

CREATE POLICY writer ON ops.quarantine TO passage_write USING (true) WITH CHECK (true);


--
-- Name: case_family backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.case_family FOR SELECT TO passage_backup USING (true);


--
-- Name: case_file backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.case_file FOR SELECT TO passage_backup USING (true);


--
-- Name: correction backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.correction FOR SELECT TO passage_backup USING (true);


--
-- Name: correction_notice backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.correction_notice FOR SELECT TO passage_backup USING (true);


--
-- Name: disclosure backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.disclosure FOR SELECT TO passage_backup USING (true);


--
-- Name: person backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.person FOR SELECT TO passage_backup USING (true);


--
-- Name: redress backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.redress FOR SELECT TO passage_backup USING (true);


--
-- Name: stay backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.stay FOR SELECT TO passage_backup USING (true);


--
-- Name: task backup; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY backup ON proj.task FOR SELECT TO passage_backup USING (true);


--
-- Name: case_family; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.case_family ENABLE ROW LEVEL SECURITY;

--
-- Name: case_file; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.case_file ENABLE ROW LEVEL SECURITY;

--
-- Name: correction; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.correction ENABLE ROW LEVEL SECURITY;

--
-- Name: correction_notice; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.correction_notice ENABLE ROW LEVEL SECURITY;

--
-- Name: disclosure disclose; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY disclose ON proj.disclosure FOR INSERT TO passage_read WITH CHECK (access.may_see(record_id));


--
-- Name: disclosure; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.disclosure ENABLE ROW LEVEL SECURITY;

--
-- Name: case_family eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.case_family FOR SELECT TO passage_erase USING (true);


--
-- Name: case_file eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.case_file FOR SELECT TO passage_erase USING (true);


--
-- Name: correction eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.correction TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: person eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.person TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: redress eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.redress TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: stay eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.stay TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: task eraser; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY eraser ON proj.task TO passage_erase USING (true) WITH CHECK (true);


--
-- Name: case_file gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.case_file FOR SELECT TO passage_gate USING (true);


--
-- Name: correction gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.correction FOR SELECT TO passage_gate USING (true);


--
-- Name: correction_notice gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.correction_notice FOR SELECT TO passage_gate USING (true);


--
-- Name: disclosure gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.disclosure FOR SELECT TO passage_gate USING (true);


--
-- Name: person gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.person FOR SELECT TO passage_gate USING (true);


--
-- Name: redress gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.redress FOR SELECT TO passage_gate USING (true);


--
-- Name: stay gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.stay FOR SELECT TO passage_gate USING (true);


--
-- Name: task gate; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY gate ON proj.task FOR SELECT TO passage_gate USING (true);


--
-- Name: person; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.person ENABLE ROW LEVEL SECURITY;

--
-- Name: redress; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.redress ENABLE ROW LEVEL SECURITY;

--
-- Name: case_family rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.case_family FOR SELECT TO passage_rules USING (true);


--
-- Name: case_file rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.case_file FOR SELECT TO passage_rules USING (true);


--
-- Name: correction rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.correction FOR SELECT TO passage_rules USING (true);


--
-- Name: correction_notice rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.correction_notice FOR SELECT TO passage_rules USING (true);


--
-- Name: disclosure rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.disclosure FOR SELECT TO passage_rules USING (true);


--
-- Name: person rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.person FOR SELECT TO passage_rules USING (true);


--
-- Name: redress rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.redress FOR SELECT TO passage_rules USING (true);


--
-- Name: stay rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.stay FOR SELECT TO passage_rules USING (true);


--
-- Name: task rules_read; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY rules_read ON proj.task FOR SELECT TO passage_rules USING (true);


--
-- Name: case_family seen; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY seen ON proj.case_family FOR SELECT TO passage_read USING (((rider_record IN ( SELECT unnest(access.seen()) AS unnest)) OR (lead_record IN ( SELECT unnest(access.seen()) AS unnest))));


--
-- Name: case_file seen; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY seen ON proj.case_file FOR SELECT TO passage_read USING ((record_id IN ( SELECT unnest(access.seen()) AS unnest)));


--
-- Name: person seen; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY seen ON proj.person FOR SELECT TO passage_read USING ((canonical_record_id IN ( SELECT unnest(access.seen()) AS unnest)));


--
-- Name: stay seen; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY seen ON proj.stay FOR SELECT TO passage_read USING ((record_id IN ( SELECT unnest(access.seen()) AS unnest)));


--
-- Name: task seen; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY seen ON proj.task FOR SELECT TO passage_read USING ((record_id IN ( SELECT unnest(access.seen()) AS unnest)));


--
-- Name: stay; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.stay ENABLE ROW LEVEL SECURITY;

--
-- Name: task; Type: ROW SECURITY; Schema: proj; Owner: -
--

ALTER TABLE proj.task ENABLE ROW LEVEL SECURITY;

--
-- Name: case_family writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.case_family TO passage_write USING (true) WITH CHECK (true);


--
-- Name: case_file writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.case_file TO passage_write USING (true) WITH CHECK (true);


--
-- Name: correction writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.correction TO passage_write USING (true) WITH CHECK (true);


--
-- Name: correction_notice writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.correction_notice TO passage_write USING (true) WITH CHECK (true);


--
-- Name: disclosure writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.disclosure TO passage_write USING (true) WITH CHECK (true);


--
-- Name: person writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.person TO passage_write USING (true) WITH CHECK (true);


--
-- Name: redress writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.redress TO passage_write USING (true) WITH CHECK (true);


--
-- Name: stay writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.stay TO passage_write USING (true) WITH CHECK (true);


--
-- Name: task writer; Type: POLICY; Schema: proj; Owner: -
--

CREATE POLICY writer ON proj.task TO passage_write USING (true) WITH CHECK (true);


--
-- Name: account; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.account ENABLE ROW LEVEL SECURITY;

--
-- Name: assertion; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.assertion ENABLE ROW LEVEL SECURITY;

--
-- Name: attempt; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.attempt ENABLE ROW LEVEL SECURITY;

--
-- Name: authenticator; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.authenticator ENABLE ROW LEVEL SECURITY;

--
-- Name: account backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.account FOR SELECT TO passage_backup USING (true);


--
-- Name: assertion backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.assertion FOR SELECT TO passage_backup USING (true);


--
-- Name: attempt backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.attempt FOR SELECT TO passage_backup USING (true);


--
-- Name: authenticator backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.authenticator FOR SELECT TO passage_backup USING (true);


--
-- Name: challenge backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.challenge FOR SELECT TO passage_backup USING (true);


--
-- Name: client backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.client FOR SELECT TO passage_backup USING (true);


--
-- Name: client_key backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.client_key FOR SELECT TO passage_backup USING (true);


--
-- Name: handed_over backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.handed_over FOR SELECT TO passage_backup USING (true);


--
-- Name: recovery backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.recovery FOR SELECT TO passage_backup USING (true);


--
-- Name: role_proposal backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.role_proposal FOR SELECT TO passage_backup USING (true);


--
-- Name: session backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.session FOR SELECT TO passage_backup USING (true);


--
-- Name: token backup; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY backup ON sign_in.token FOR SELECT TO passage_backup USING (true);


--
-- Name: challenge; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.challenge ENABLE ROW LEVEL SECURITY;

--
-- Name: client; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.client ENABLE ROW LEVEL SECURITY;

--
-- Name: client_key; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.client_key ENABLE ROW LEVEL SECURITY;

--
-- Name: handed_over; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.handed_over ENABLE ROW LEVEL SECURITY;

--
-- Name: recovery; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.recovery ENABLE ROW LEVEL SECURITY;

--
-- Name: role_proposal; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.role_proposal ENABLE ROW LEVEL SECURITY;

--
-- Name: session; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.session ENABLE ROW LEVEL SECURITY;

--
-- Name: account sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.account TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: assertion sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.assertion TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: attempt sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.attempt TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: authenticator sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.authenticator TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: challenge sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.challenge TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: client sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.client TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: client_key sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.client_key TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: handed_over sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.handed_over TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: recovery sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.recovery TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: role_proposal sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.role_proposal TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: session sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.session TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: token sign_in; Type: POLICY; Schema: sign_in; Owner: -
--

CREATE POLICY sign_in ON sign_in.token TO passage_sign USING (true) WITH CHECK (true);


--
-- Name: token; Type: ROW SECURITY; Schema: sign_in; Owner: -
--

ALTER TABLE sign_in.token ENABLE ROW LEVEL SECURITY;

--
-- Name: leaf backup; Type: POLICY; Schema: tlog; Owner: -
--

CREATE POLICY backup ON tlog.leaf FOR SELECT TO passage_backup USING (true);


--
-- Name: leaf integrator; Type: POLICY; Schema: tlog; Owner: -
--

CREATE POLICY integrator ON tlog.leaf TO passage_integrate USING (true) WITH CHECK (true);


--
-- Name: leaf; Type: ROW SECURITY; Schema: tlog; Owner: -
--

ALTER TABLE tlog.leaf ENABLE ROW LEVEL SECURITY;

--
-- Name: leaf rules_read; Type: POLICY; Schema: tlog; Owner: -
--

CREATE POLICY rules_read ON tlog.leaf FOR SELECT TO passage_rules USING (true);


--
-- Name: SCHEMA access; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA access TO passage_write;
GRANT USAGE ON SCHEMA access TO passage_read;
GRANT USAGE ON SCHEMA access TO passage_rules;
GRANT USAGE ON SCHEMA access TO passage_erase;
GRANT USAGE ON SCHEMA access TO passage_gate;
GRANT USAGE ON SCHEMA access TO passage_sign;
GRANT USAGE ON SCHEMA access TO passage_backup;


--
-- Name: SCHEMA identity; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA identity TO passage_write;
GRANT USAGE ON SCHEMA identity TO passage_read;
GRANT USAGE ON SCHEMA identity TO passage_rules;
GRANT USAGE ON SCHEMA identity TO passage_erase;
GRANT USAGE ON SCHEMA identity TO passage_gate;
GRANT USAGE ON SCHEMA identity TO passage_backup;


--
-- Name: SCHEMA ledger; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA ledger TO passage_write;
GRANT USAGE ON SCHEMA ledger TO passage_read;
GRANT USAGE ON SCHEMA ledger TO passage_rules;
GRANT USAGE ON SCHEMA ledger TO passage_erase;
GRANT USAGE ON SCHEMA ledger TO passage_gate;
GRANT USAGE ON SCHEMA ledger TO passage_integrate;
GRANT USAGE ON SCHEMA ledger TO passage_sign;
GRANT USAGE ON SCHEMA ledger TO passage_backup;


--
-- Name: SCHEMA ops; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA ops TO passage_write;
GRANT USAGE ON SCHEMA ops TO passage_read;
GRANT USAGE ON SCHEMA ops TO passage_rules;
GRANT USAGE ON SCHEMA ops TO passage_erase;
GRANT USAGE ON SCHEMA ops TO passage_gate;
GRANT USAGE ON SCHEMA ops TO passage_backup;


--
-- Name: SCHEMA proj; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA proj TO passage_write;
GRANT USAGE ON SCHEMA proj TO passage_read;
GRANT USAGE ON SCHEMA proj TO passage_rules;
GRANT USAGE ON SCHEMA proj TO passage_erase;
GRANT USAGE ON SCHEMA proj TO passage_gate;
GRANT USAGE ON SCHEMA proj TO passage_backup;


--
-- Name: SCHEMA sign_in; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA sign_in TO passage_sign;
GRANT USAGE ON SCHEMA sign_in TO passage_backup;


--
-- Name: SCHEMA tlog; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA tlog TO passage_integrate;
GRANT USAGE ON SCHEMA tlog TO passage_publish;
GRANT USAGE ON SCHEMA tlog TO passage_rules;
GRANT USAGE ON SCHEMA tlog TO passage_backup;


--
-- Name: FUNCTION actor_head(actor_stream uuid); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.actor_head(actor_stream uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION access.actor_head(actor_stream uuid) TO passage_read;
GRANT ALL ON FUNCTION access.actor_head(actor_stream uuid) TO passage_sign;


--
-- Name: FUNCTION alerts_for(who text, most integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.alerts_for(who text, most integer, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.alerts_for(who text, most integer, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION asked(who text, member_ids uuid[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.asked(who text, member_ids uuid[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.asked(who text, member_ids uuid[], now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.asked(who text, member_ids uuid[], now_at timestamp with time zone) TO passage_write;


--
-- Name: FUNCTION begun_tasks(worker text, worker_stream uuid, since timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.begun_tasks(worker text, worker_stream uuid, since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.begun_tasks(worker text, worker_stream uuid, since timestamp with time zone) TO passage_sign;


--
-- Name: FUNCTION cases_entrusted(who text, why text, law text, number text, page integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.cases_entrusted(who text, why text, law text, number text, page integer, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.cases_entrusted(who text, why text, law text, number text, page integer, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION count_read(who text, on_day date, persons uuid[]); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.count_read(who text, on_day date, persons uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.count_read(who text, on_day date, persons uuid[]) TO passage_read;


--
-- Name: FUNCTION disclosures_of(rs uuid[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.disclosures_of(rs uuid[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.disclosures_of(rs uuid[], now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION entrusted(who text, why text, after_record uuid, page integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.entrusted(who text, why text, after_record uuid, page integer, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.entrusted(who text, why text, after_record uuid, page integer, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION extensions_at(r uuid, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.extensions_at(r uuid, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.extensions_at(r uuid, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION find_by_document(number text); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.find_by_document(number text) FROM PUBLIC;
GRANT ALL ON FUNCTION access.find_by_document(number text) TO passage_read;


--
-- Name: FUNCTION find_by_name_and_day(key text, day bigint); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.find_by_name_and_day(key text, day bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION access.find_by_name_and_day(key text, day bigint) TO passage_read;


--
-- Name: FUNCTION holders_of(wanted text[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.holders_of(wanted text[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.holders_of(wanted text[], now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.holders_of(wanted text[], now_at timestamp with time zone) TO passage_write;
GRANT ALL ON FUNCTION access.holders_of(wanted text[], now_at timestamp with time zone) TO passage_sign;


--
-- Name: FUNCTION is_asked(who text, request uuid, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.is_asked(who text, request uuid, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.is_asked(who text, request uuid, now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.is_asked(who text, request uuid, now_at timestamp with time zone) TO passage_write;


--
-- Name: FUNCTION is_assigned(who text, r uuid, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.is_assigned(who text, r uuid, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.is_assigned(who text, r uuid, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION is_hidden(who text, r uuid, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.is_hidden(who text, r uuid, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.is_hidden(who text, r uuid, now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.is_hidden(who text, r uuid, now_at timestamp with time zone) TO passage_write;


--
-- Name: FUNCTION look_again(what uuid, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.look_again(what uuid, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.look_again(what uuid, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION look_place(r uuid, what uuid, actor_stream uuid); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.look_place(r uuid, what uuid, actor_stream uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION access.look_place(r uuid, what uuid, actor_stream uuid) TO passage_read;


--
-- Name: FUNCTION looks_at(r uuid, now_at timestamp with time zone, most integer); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.looks_at(r uuid, now_at timestamp with time zone, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION access.looks_at(r uuid, now_at timestamp with time zone, most integer) TO passage_read;


--
-- Name: FUNCTION may_see(r uuid); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.may_see(r uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION access.may_see(r uuid) TO passage_read;
GRANT ALL ON FUNCTION access.may_see(r uuid) TO passage_write;
GRANT ALL ON FUNCTION access.may_see(r uuid) TO passage_rules;
GRANT ALL ON FUNCTION access.may_see(r uuid) TO passage_erase;


--
-- Name: FUNCTION members_of(given uuid[]); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.members_of(given uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.members_of(given uuid[]) TO passage_read;
GRANT ALL ON FUNCTION access.members_of(given uuid[]) TO passage_write;


--
-- Name: FUNCTION met(who text, why text, member_ids uuid[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.met(who text, why text, member_ids uuid[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.met(who text, why text, member_ids uuid[], now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.met(who text, why text, member_ids uuid[], now_at timestamp with time zone) TO passage_write;


--
-- Name: FUNCTION notices_for(who text, most integer); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.notices_for(who text, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION access.notices_for(who text, most integer) TO passage_read;


--
-- Name: FUNCTION open_look(what uuid, who text, why text, of_case text, by_right text, which uuid[], now_at timestamp with time zone, entry_stream uuid, entry_seq integer, entry_text text, entry_salt bytea, entry_commitment bytea, on_day date, persons uuid[]); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.open_look(what uuid, who text, why text, of_case text, by_right text, which uuid[], now_at timestamp with time zone, entry_stream uuid, entry_seq integer, entry_text text, entry_salt bytea, entry_commitment bytea, on_day date, persons uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.open_look(what uuid, who text, why text, of_case text, by_right text, which uuid[], now_at timestamp with time zone, entry_stream uuid, entry_seq integer, entry_text text, entry_salt bytea, entry_commitment bytea, on_day date, persons uuid[]) TO passage_read;


--
-- Name: FUNCTION outdated(rs uuid[]); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.outdated(rs uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.outdated(rs uuid[]) TO passage_write;


--
-- Name: FUNCTION quarantine_counts(); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.quarantine_counts() FROM PUBLIC;
GRANT ALL ON FUNCTION access.quarantine_counts() TO passage_read;


--
-- Name: FUNCTION queue_counts(who text, everything boolean, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.queue_counts(who text, everything boolean, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.queue_counts(who text, everything boolean, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION queue_next(who text, kinds text[], after_opened timestamp with time zone, after_task uuid, most integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.queue_next(who text, kinds text[], after_opened timestamp with time zone, after_task uuid, most integer, now_at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION queue_next_of(who text, kinds text[], after_opened timestamp with time zone, after_task uuid, most integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.queue_next_of(who text, kinds text[], after_opened timestamp with time zone, after_task uuid, most integer, now_at timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION queue_page(who text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.queue_page(who text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.queue_page(who text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION queue_standing(who text, why text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.queue_standing(who text, why text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.queue_standing(who text, why text, everything boolean, kinds text[], after_opened timestamp with time zone, after_task uuid, page integer, now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION raised_to(who text, on_day date); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.raised_to(who text, on_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION access.raised_to(who text, on_day date) TO passage_read;


--
-- Name: FUNCTION received(who text, member_ids uuid[]); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.received(who text, member_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.received(who text, member_ids uuid[]) TO passage_read;
GRANT ALL ON FUNCTION access.received(who text, member_ids uuid[]) TO passage_write;


--
-- Name: FUNCTION redress_counts(today date); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.redress_counts(today date) FROM PUBLIC;
GRANT ALL ON FUNCTION access.redress_counts(today date) TO passage_read;


--
-- Name: FUNCTION roles_of(who text, now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.roles_of(who text, now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.roles_of(who text, now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.roles_of(who text, now_at timestamp with time zone) TO passage_write;
GRANT ALL ON FUNCTION access.roles_of(who text, now_at timestamp with time zone) TO passage_sign;


--
-- Name: FUNCTION seen(); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.seen() FROM PUBLIC;
GRANT ALL ON FUNCTION access.seen() TO passage_read;


--
-- Name: FUNCTION shown_to(who text, rs uuid[]); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.shown_to(who text, rs uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.shown_to(who text, rs uuid[]) TO passage_read;


--
-- Name: FUNCTION standing(who text, why text, given uuid[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.standing(who text, why text, given uuid[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.standing(who text, why text, given uuid[], now_at timestamp with time zone) TO passage_read;
GRANT ALL ON FUNCTION access.standing(who text, why text, given uuid[], now_at timestamp with time zone) TO passage_write;


--
-- Name: FUNCTION tell(what uuid, of_kind text, who text, about uuid, whom text[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.tell(what uuid, of_kind text, who text, about uuid, whom text[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.tell(what uuid, of_kind text, who text, about uuid, whom text[], now_at timestamp with time zone) TO passage_read;


--
-- Name: FUNCTION told_of(rs uuid[], now_at timestamp with time zone); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.told_of(rs uuid[], now_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION access.told_of(rs uuid[], now_at timestamp with time zone) TO passage_read;


--
-- Name: TABLE alert; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.alert TO passage_write;
GRANT SELECT,INSERT ON TABLE access.alert TO passage_gate;
GRANT SELECT ON TABLE access.alert TO passage_rules;
GRANT SELECT ON TABLE access.alert TO passage_backup;


--
-- Name: TABLE assignment; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.assignment TO passage_write;
GRANT SELECT ON TABLE access.assignment TO passage_gate;
GRANT SELECT ON TABLE access.assignment TO passage_rules;
GRANT SELECT ON TABLE access.assignment TO passage_backup;


--
-- Name: TABLE broken_glass; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.broken_glass TO passage_write;
GRANT SELECT ON TABLE access.broken_glass TO passage_gate;
GRANT SELECT ON TABLE access.broken_glass TO passage_rules;
GRANT SELECT ON TABLE access.broken_glass TO passage_backup;


--
-- Name: TABLE budget_raised; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.budget_raised TO passage_write;
GRANT SELECT ON TABLE access.budget_raised TO passage_gate;
GRANT SELECT ON TABLE access.budget_raised TO passage_rules;
GRANT SELECT ON TABLE access.budget_raised TO passage_backup;


--
-- Name: TABLE canary; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.canary TO passage_write;
GRANT SELECT ON TABLE access.canary TO passage_gate;
GRANT SELECT ON TABLE access.canary TO passage_rules;
GRANT SELECT ON TABLE access.canary TO passage_backup;


--
-- Name: TABLE conflict; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.conflict TO passage_write;
GRANT SELECT ON TABLE access.conflict TO passage_gate;
GRANT SELECT ON TABLE access.conflict TO passage_rules;
GRANT SELECT ON TABLE access.conflict TO passage_backup;


--
-- Name: TABLE extension_request; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.extension_request TO passage_write;
GRANT SELECT ON TABLE access.extension_request TO passage_gate;
GRANT SELECT ON TABLE access.extension_request TO passage_rules;
GRANT SELECT ON TABLE access.extension_request TO passage_backup;


--
-- Name: TABLE flag; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.flag TO passage_write;
GRANT SELECT ON TABLE access.flag TO passage_gate;
GRANT SELECT ON TABLE access.flag TO passage_rules;
GRANT SELECT ON TABLE access.flag TO passage_backup;


--
-- Name: TABLE look; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT ON TABLE access.look TO passage_read;
GRANT SELECT ON TABLE access.look TO passage_gate;
GRANT SELECT ON TABLE access.look TO passage_rules;
GRANT SELECT,INSERT ON TABLE access.look TO passage_write;
GRANT SELECT ON TABLE access.look TO passage_backup;


--
-- Name: COLUMN look.xid; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(xid) ON TABLE access.look TO passage_gate;


--
-- Name: COLUMN look.times; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(times) ON TABLE access.look TO passage_gate;
GRANT UPDATE(times) ON TABLE access.look TO passage_write;


--
-- Name: COLUMN look.last_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(last_at) ON TABLE access.look TO passage_gate;
GRANT UPDATE(last_at) ON TABLE access.look TO passage_write;


--
-- Name: COLUMN look.entered; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(entered) ON TABLE access.look TO passage_write;


--
-- Name: COLUMN look.repeated; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(repeated) ON TABLE access.look TO passage_gate;
GRANT UPDATE(repeated) ON TABLE access.look TO passage_write;


--
-- Name: TABLE person_read; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.person_read TO passage_write;
GRANT SELECT,INSERT ON TABLE access.person_read TO passage_gate;
GRANT SELECT ON TABLE access.person_read TO passage_rules;
GRANT SELECT ON TABLE access.person_read TO passage_backup;


--
-- Name: TABLE role_held; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.role_held TO passage_write;
GRANT SELECT ON TABLE access.role_held TO passage_gate;
GRANT SELECT ON TABLE access.role_held TO passage_rules;
GRANT SELECT,INSERT,UPDATE ON TABLE access.role_held TO passage_sign;
GRANT SELECT ON TABLE access.role_held TO passage_backup;


--
-- Name: TABLE withholding; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.withholding TO passage_write;
GRANT SELECT ON TABLE access.withholding TO passage_gate;
GRANT SELECT ON TABLE access.withholding TO passage_rules;
GRANT SELECT ON TABLE access.withholding TO passage_backup;


--
-- Name: TABLE link; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.link TO passage_write;
GRANT SELECT ON TABLE identity.link TO passage_read;
GRANT SELECT ON TABLE identity.link TO passage_rules;
GRANT SELECT ON TABLE identity.link TO passage_erase;
GRANT SELECT ON TABLE identity.link TO passage_gate;
GRANT SELECT ON TABLE identity.link TO passage_backup;


--
-- Name: TABLE member; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.member TO passage_write;
GRANT SELECT ON TABLE identity.member TO passage_read;
GRANT SELECT ON TABLE identity.member TO passage_rules;
GRANT SELECT ON TABLE identity.member TO passage_erase;
GRANT SELECT ON TABLE identity.member TO passage_gate;
GRANT SELECT ON TABLE identity.member TO passage_backup;


--
-- Name: TABLE record; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.record TO passage_write;
GRANT SELECT ON TABLE identity.record TO passage_read;
GRANT SELECT ON TABLE identity.record TO passage_rules;
GRANT SELECT,DELETE ON TABLE identity.record TO passage_erase;
GRANT SELECT ON TABLE identity.record TO passage_gate;
GRANT SELECT ON TABLE identity.record TO passage_backup;


--
-- Name: TABLE entry; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT,INSERT ON TABLE ledger.entry TO passage_write;
GRANT SELECT,INSERT ON TABLE ledger.entry TO passage_read;
GRANT SELECT ON TABLE ledger.entry TO passage_rules;
GRANT SELECT,INSERT ON TABLE ledger.entry TO passage_erase;
GRANT SELECT ON TABLE ledger.entry TO passage_gate;
GRANT INSERT ON TABLE ledger.entry TO passage_sign;
GRANT SELECT ON TABLE ledger.entry TO passage_backup;


--
-- Name: COLUMN entry.stream_id; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT(stream_id) ON TABLE ledger.entry TO passage_integrate;


--
-- Name: COLUMN entry.stream_seq; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT(stream_seq) ON TABLE ledger.entry TO passage_integrate;


--
-- Name: COLUMN entry.body; Type: ACL; Schema: ledger; Owner: -
--

GRANT UPDATE(body) ON TABLE ledger.entry TO passage_erase;


--
-- Name: COLUMN entry.salt; Type: ACL; Schema: ledger; Owner: -
--

GRANT UPDATE(salt) ON TABLE ledger.entry TO passage_erase;


--
-- Name: COLUMN entry.commitment; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT(commitment) ON TABLE ledger.entry TO passage_integrate;


--
-- Name: COLUMN entry.erased_by; Type: ACL; Schema: ledger; Owner: -
--

GRANT UPDATE(erased_by) ON TABLE ledger.entry TO passage_erase;


--
-- Name: COLUMN entry.xid; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT(xid) ON TABLE ledger.entry TO passage_integrate;


--
-- Name: TABLE file; Type: ACL; Schema: ledger; Owner: -
--

GRANT INSERT ON TABLE ledger.file TO passage_write;
GRANT SELECT ON TABLE ledger.file TO passage_read;
GRANT SELECT ON TABLE ledger.file TO passage_backup;
GRANT SELECT,DELETE ON TABLE ledger.file TO passage_erase;


--
-- Name: TABLE guard; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT ON TABLE ledger.guard TO passage_read;
GRANT SELECT ON TABLE ledger.guard TO passage_rules;
GRANT SELECT ON TABLE ledger.guard TO passage_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE ledger.guard TO passage_write;
GRANT SELECT,INSERT,UPDATE ON TABLE ledger.guard TO passage_erase;


--
-- Name: TABLE relies_on; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT,INSERT ON TABLE ledger.relies_on TO passage_write;
GRANT SELECT ON TABLE ledger.relies_on TO passage_read;
GRANT SELECT ON TABLE ledger.relies_on TO passage_rules;
GRANT SELECT ON TABLE ledger.relies_on TO passage_erase;
GRANT SELECT ON TABLE ledger.relies_on TO passage_backup;


--
-- Name: TABLE stop; Type: ACL; Schema: ledger; Owner: -
--

GRANT SELECT ON TABLE ledger.stop TO passage_read;
GRANT SELECT ON TABLE ledger.stop TO passage_rules;
GRANT SELECT ON TABLE ledger.stop TO passage_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.stop TO passage_write;
GRANT SELECT,DELETE ON TABLE ledger.stop TO passage_erase;


--
-- Name: TABLE candidate_overflow; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE ops.candidate_overflow TO passage_write;
GRANT SELECT ON TABLE ops.candidate_overflow TO passage_read;
GRANT SELECT ON TABLE ops.candidate_overflow TO passage_rules;
GRANT SELECT ON TABLE ops.candidate_overflow TO passage_backup;


--
-- Name: TABLE import; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE ops.import TO passage_write;
GRANT SELECT ON TABLE ops.import TO passage_read;
GRANT SELECT ON TABLE ops.import TO passage_rules;
GRANT SELECT ON TABLE ops.import TO passage_backup;


--
-- Name: TABLE import_batch; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE ops.import_batch TO passage_write;
GRANT SELECT ON TABLE ops.import_batch TO passage_backup;


--
-- Name: TABLE import_lane; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE ops.import_lane TO passage_write;
GRANT SELECT ON TABLE ops.import_lane TO passage_read;
GRANT SELECT ON TABLE ops.import_lane TO passage_rules;
GRANT SELECT ON TABLE ops.import_lane TO passage_backup;


--
-- Name: TABLE job; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE ops.job TO passage_write;
GRANT SELECT ON TABLE ops.job TO passage_read;
GRANT SELECT ON TABLE ops.job TO passage_rules;
GRANT SELECT ON TABLE ops.job TO passage_backup;


--
-- Name: TABLE migration; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT ON TABLE ops.migration TO passage_write;
GRANT SELECT ON TABLE ops.migration TO passage_read;
GRANT SELECT ON TABLE ops.migration TO passage_rules;
GRANT SELECT ON TABLE ops.migration TO passage_erase;
GRANT SELECT ON TABLE ops.migration TO passage_backup;


--
-- Name: TABLE quarantine; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT ON TABLE ops.quarantine TO passage_write;
GRANT SELECT ON TABLE ops.quarantine TO passage_rules;
GRANT SELECT ON TABLE ops.quarantine TO passage_gate;
GRANT SELECT,DELETE ON TABLE ops.quarantine TO passage_erase;
GRANT SELECT ON TABLE ops.quarantine TO passage_backup;


--
-- Name: TABLE restore; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT ON TABLE ops.restore TO passage_write;
GRANT SELECT ON TABLE ops.restore TO passage_read;
GRANT SELECT ON TABLE ops.restore TO passage_rules;
GRANT SELECT ON TABLE ops.restore TO passage_erase;
GRANT SELECT ON TABLE ops.restore TO passage_backup;


--
-- Name: TABLE secret; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT ON TABLE ops.secret TO passage_write;
GRANT SELECT ON TABLE ops.secret TO passage_backup;


--
-- Name: TABLE source_health; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE ops.source_health TO passage_write;
GRANT SELECT ON TABLE ops.source_health TO passage_read;
GRANT SELECT ON TABLE ops.source_health TO passage_rules;
GRANT SELECT ON TABLE ops.source_health TO passage_backup;


--
-- Name: TABLE source_key; Type: ACL; Schema: ops; Owner: -
--

GRANT SELECT,INSERT ON TABLE ops.source_key TO passage_write;
GRANT DELETE ON TABLE ops.source_key TO passage_erase;
GRANT SELECT ON TABLE ops.source_key TO passage_backup;


--
-- Name: TABLE case_family; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT ON TABLE proj.case_family TO passage_read;
GRANT SELECT ON TABLE proj.case_family TO passage_rules;
GRANT SELECT ON TABLE proj.case_family TO passage_erase;
GRANT SELECT ON TABLE proj.case_family TO passage_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.case_family TO passage_write;


--
-- Name: TABLE case_file; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT ON TABLE proj.case_file TO passage_read;
GRANT SELECT ON TABLE proj.case_file TO passage_rules;
GRANT SELECT ON TABLE proj.case_file TO passage_erase;
GRANT SELECT ON TABLE proj.case_file TO passage_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.case_file TO passage_write;
GRANT SELECT ON TABLE proj.case_file TO passage_gate;


--
-- Name: TABLE change; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.change TO passage_write;
GRANT SELECT ON TABLE proj.change TO passage_read;
GRANT SELECT ON TABLE proj.change TO passage_rules;
GRANT SELECT,INSERT ON TABLE proj.change TO passage_erase;
GRANT SELECT ON TABLE proj.change TO passage_backup;


--
-- Name: TABLE correction; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.correction TO passage_write;
GRANT SELECT ON TABLE proj.correction TO passage_gate;
GRANT SELECT ON TABLE proj.correction TO passage_rules;
GRANT SELECT ON TABLE proj.correction TO passage_backup;
GRANT SELECT,DELETE ON TABLE proj.correction TO passage_erase;


--
-- Name: TABLE correction_notice; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.correction_notice TO passage_write;
GRANT SELECT ON TABLE proj.correction_notice TO passage_gate;
GRANT SELECT ON TABLE proj.correction_notice TO passage_rules;
GRANT SELECT ON TABLE proj.correction_notice TO passage_backup;


--
-- Name: TABLE disclosure; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.disclosure TO passage_write;
GRANT SELECT ON TABLE proj.disclosure TO passage_gate;
GRANT SELECT ON TABLE proj.disclosure TO passage_rules;
GRANT SELECT ON TABLE proj.disclosure TO passage_backup;
GRANT INSERT ON TABLE proj.disclosure TO passage_read;


--
-- Name: TABLE person; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.person TO passage_write;
GRANT SELECT ON TABLE proj.person TO passage_read;
GRANT SELECT ON TABLE proj.person TO passage_rules;
GRANT SELECT,DELETE ON TABLE proj.person TO passage_erase;
GRANT SELECT ON TABLE proj.person TO passage_gate;
GRANT SELECT ON TABLE proj.person TO passage_backup;


--
-- Name: TABLE redress; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.redress TO passage_write;
GRANT SELECT ON TABLE proj.redress TO passage_gate;
GRANT SELECT ON TABLE proj.redress TO passage_rules;
GRANT SELECT ON TABLE proj.redress TO passage_backup;
GRANT SELECT,DELETE ON TABLE proj.redress TO passage_erase;


--
-- Name: TABLE stay; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.stay TO passage_write;
GRANT SELECT ON TABLE proj.stay TO passage_read;
GRANT SELECT ON TABLE proj.stay TO passage_rules;
GRANT SELECT,DELETE ON TABLE proj.stay TO passage_erase;
GRANT SELECT ON TABLE proj.stay TO passage_gate;
GRANT SELECT ON TABLE proj.stay TO passage_backup;


--
-- Name: TABLE task; Type: ACL; Schema: proj; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE proj.task TO passage_write;
GRANT SELECT ON TABLE proj.task TO passage_read;
GRANT SELECT ON TABLE proj.task TO passage_rules;
GRANT SELECT,DELETE ON TABLE proj.task TO passage_erase;
GRANT SELECT ON TABLE proj.task TO passage_gate;
GRANT SELECT ON TABLE proj.task TO passage_backup;


--
-- Name: TABLE account; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE sign_in.account TO passage_sign;
GRANT SELECT ON TABLE sign_in.account TO passage_backup;


--
-- Name: TABLE assertion; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.assertion TO passage_sign;
GRANT SELECT ON TABLE sign_in.assertion TO passage_backup;


--
-- Name: TABLE attempt; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.attempt TO passage_sign;
GRANT SELECT ON TABLE sign_in.attempt TO passage_backup;


--
-- Name: TABLE authenticator; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE sign_in.authenticator TO passage_sign;
GRANT SELECT ON TABLE sign_in.authenticator TO passage_backup;


--
-- Name: TABLE challenge; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.challenge TO passage_sign;
GRANT SELECT ON TABLE sign_in.challenge TO passage_backup;


--
-- Name: TABLE client; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE sign_in.client TO passage_sign;
GRANT SELECT ON TABLE sign_in.client TO passage_backup;


--
-- Name: TABLE client_key; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE sign_in.client_key TO passage_sign;
GRANT SELECT ON TABLE sign_in.client_key TO passage_backup;


--
-- Name: TABLE handed_over; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE sign_in.handed_over TO passage_sign;
GRANT SELECT ON TABLE sign_in.handed_over TO passage_backup;


--
-- Name: TABLE recovery; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.recovery TO passage_sign;
GRANT SELECT ON TABLE sign_in.recovery TO passage_backup;


--
-- Name: TABLE role_proposal; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.role_proposal TO passage_sign;
GRANT SELECT ON TABLE sign_in.role_proposal TO passage_backup;


--
-- Name: TABLE session; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.session TO passage_sign;
GRANT SELECT ON TABLE sign_in.session TO passage_backup;


--
-- Name: TABLE token; Type: ACL; Schema: sign_in; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE sign_in.token TO passage_sign;
GRANT SELECT ON TABLE sign_in.token TO passage_backup;


--
-- Name: TABLE checkpoint; Type: ACL; Schema: tlog; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE tlog.checkpoint TO passage_integrate;
GRANT SELECT ON TABLE tlog.checkpoint TO passage_publish;
GRANT SELECT ON TABLE tlog.checkpoint TO passage_rules;
GRANT SELECT ON TABLE tlog.checkpoint TO passage_backup;


--
-- Name: TABLE cosignature; Type: ACL; Schema: tlog; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE tlog.cosignature TO passage_integrate;
GRANT SELECT ON TABLE tlog.cosignature TO passage_publish;
GRANT SELECT ON TABLE tlog.cosignature TO passage_rules;
GRANT SELECT ON TABLE tlog.cosignature TO passage_backup;


--
-- Name: TABLE leaf; Type: ACL; Schema: tlog; Owner: -
--

GRANT SELECT,INSERT ON TABLE tlog.leaf TO passage_integrate;
GRANT SELECT ON TABLE tlog.leaf TO passage_rules;
GRANT SELECT ON TABLE tlog.leaf TO passage_backup;


--
-- Name: TABLE log; Type: ACL; Schema: tlog; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE tlog.log TO passage_integrate;
GRANT SELECT ON TABLE tlog.log TO passage_publish;
GRANT SELECT ON TABLE tlog.log TO passage_rules;
GRANT SELECT ON TABLE tlog.log TO passage_backup;


--
-- Name: TABLE tile; Type: ACL; Schema: tlog; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE tlog.tile TO passage_integrate;
GRANT SELECT ON TABLE tlog.tile TO passage_publish;
GRANT SELECT ON TABLE tlog.tile TO passage_backup;


--
-- Name: TABLE witness; Type: ACL; Schema: tlog; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE tlog.witness TO passage_integrate;
GRANT SELECT ON TABLE tlog.witness TO passage_publish;
GRANT SELECT ON TABLE tlog.witness TO passage_rules;
GRANT SELECT ON TABLE tlog.witness TO passage_backup;


--
-- PostgreSQL database dump complete
--


