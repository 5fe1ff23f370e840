-- Row-level security on every table that holds something about a person. Forced, so that the owner is bound too.

do $$
declare t text;
begin
  foreach t in array array['ledger.entry', 'ledger.relies_on', 'identity.record', 'identity.link', 'identity.member',
    'proj.person', 'proj.stay', 'proj.task', 'access.look', 'ops.quarantine'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy rules_read on %s for select to passage_rules using (true)', t);
  end loop;
  -- The writer determines in the transaction that takes a record in, so it reads what it writes.
  foreach t in array array['ledger.entry', 'ledger.relies_on', 'identity.record', 'identity.link', 'identity.member',
    'proj.person', 'proj.stay', 'proj.task', 'ops.quarantine'] loop
    execute format('create policy writer on %s to passage_write using (true) with check (true)', t);
  end loop;
  foreach t in array array['ledger.entry', 'ledger.relies_on', 'identity.record', 'identity.link', 'identity.member',
    'proj.person', 'proj.stay', 'proj.task'] loop
    execute format('create policy eraser on %s to passage_erase using (true) with check (true)', t);
  end loop;
  foreach t in array array['access.look', 'identity.record', 'identity.member', 'proj.task', 'proj.person', 'proj.stay',
    'ops.quarantine'] loop
    execute format('create policy gate on %s for select to passage_gate using (true)', t);
  end loop;
end $$;
create policy gate on ledger.entry for select to passage_gate using (stream_kind = 'actor');

create policy seen on ledger.entry for select to passage_read using (
  (stream_kind = 'record' and access.may_see(stream_id))
  or (stream_kind = 'link' and exists (select 1 from identity.link l where l.link_id = stream_id)));
create policy look_entry on ledger.entry for insert to passage_read with check (stream_kind = 'actor' and type = 'look');
create policy seen on ledger.relies_on for select to passage_read
  using (access.may_see(fact_stream) and access.may_see(determination_stream));
create policy seen on identity.record for select to passage_read using (access.may_see(record_id));
create policy seen on identity.link for select to passage_read
  using (access.may_see(record_a) or access.may_see(record_b));
create policy seen on identity.member for select to passage_read using (access.may_see(record_id));
create policy seen on proj.person for select to passage_read using (access.may_see(canonical_record_id));
create policy seen on proj.stay for select to passage_read using (access.may_see(record_id));
create policy seen on proj.task for select to passage_read using (access.may_see(record_id));
-- A look counts only in the transaction that wrote it; a transaction id may not be chosen.
create policy write_look on access.look for insert to passage_read with check (xid = pg_current_xact_id());
