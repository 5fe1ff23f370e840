-- Whoever was told of a record that must not be seen to exist by them now is not told of it any more. Asked with every
-- reading: a record may be sealed, or become a matter of their own, after the alert.
drop function access.alerts_for(text, int);
create function access.alerts_for(who text, most int, now_at timestamptz)
returns table (alert_id uuid, kind text, actor text, record_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select a.alert_id, a.kind, a.actor::text, a.record_id, a.at from access.alert a
    where who = any(a.told) and (a.record_id is null or not access.is_hidden(who, a.record_id, now_at))
    order by a.at desc, a.alert_id limit least(most, 200);
end $$;
grant create on schema access to passage_gate;
alter function access.alerts_for(text, int, timestamptz) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.alerts_for(text, int, timestamptz) from public;
grant execute on function access.alerts_for(text, int, timestamptz) to passage_read, passage_gate;
