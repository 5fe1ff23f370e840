-- What waits in quarantine about an erased stay or record goes with it.
grant select, delete on ops.quarantine to passage_erase;
create policy eraser on ops.quarantine to passage_erase using (true) with check (true);
