-- Cases that somebody may open by own assignments: for naming the lead of a family without looking for anybody. Ids and the day
-- of opening alone, and no name; nobody who is hidden from them.

create function access.cases_entrusted(who text, why text, law text, number text, page int, now_at timestamptz)
returns table (case_id uuid, record_id uuid, opened_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
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

create policy gate on proj.case_file for select to passage_gate using (true);
grant select on proj.case_file to passage_gate;
grant usage on schema proj to passage_gate;
grant create on schema access to passage_gate;
alter function access.cases_entrusted(text, text, text, text, int, timestamptz) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.cases_entrusted(text, text, text, text, int, timestamptz) from public;
grant execute on function access.cases_entrusted(text, text, text, text, int, timestamptz) to passage_read;
