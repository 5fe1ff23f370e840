-- A notice about a record that was wholly erased can be read by nobody and acknowledged by nobody: it is closed, by an
-- entry in the stream of its recipient.
alter table proj.correction_notice add column closed_at timestamptz;
drop index proj.notice_recipient;
create index notice_recipient on proj.correction_notice (recipient, at) where acknowledged_at is null and closed_at is null;

create or replace function access.notices_for(who text, most int)
returns table (notice_id uuid, record_id uuid, request_id uuid, cause text, at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select n.notice_id, n.record_id, n.request_id, n.cause, n.at from proj.correction_notice n
    where n.recipient = who and n.acknowledged_at is null and n.closed_at is null
    order by n.at, n.notice_id limit least(most, 200);
end $$;

create or replace function access.redress_counts(today date)
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
  select 'notice', case when n.acknowledged_at is not null then 'acknowledged'
        when n.closed_at is not null then 'closed' else 'waiting' end, count(*),
      count(*) filter (where n.acknowledged_at is null and n.closed_at is null and n.at < today - 7), min(n.at)
    from proj.correction_notice n where n.record_id not in (select id from hidden) group by 2
  order by 1, 2;
end $$;
