-- The persons whom somebody may open by an assignment for a purpose: ids and terms, nothing of what the records say.

-- One row for each person, under the first record; what must not be seen to exist by the worker is not among them.
create function access.entrusted(who text, why text, after_record uuid, page int, now_at timestamptz)
returns table (record_id uuid, bond text, case_ref text, until_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
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

grant create on schema access to passage_gate;
alter function access.entrusted(text, text, uuid, int, timestamptz) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.entrusted(text, text, uuid, int, timestamptz) from public;
grant execute on function access.entrusted(text, text, uuid, int, timestamptz) to passage_read;
