-- Where the entry of a look stands, and its commitment: for whoever may see the record that it is asked about now. Nothing of
-- what the entry says, since that names other records too.
create function access.look_place(r uuid, what uuid, actor_stream uuid) returns table (stream_seq int, commitment bytea)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select e.stream_seq, e.commitment from access.look l
    join ledger.entry e on e.stream_id = actor_stream and e.stream_kind = 'actor' and e.type = 'look' and e.recorded_at = l.at
   where l.look_id = what and l.records @> array[r] and access.may_see(r)
     and e.body::jsonb -> 'body' ->> 'look' = what::text;
end $$;
grant create on schema access to passage_gate;
alter function access.look_place(uuid, uuid, uuid) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.look_place(uuid, uuid, uuid) from public;
grant execute on function access.look_place(uuid, uuid, uuid) to passage_read;
