-- What reviewers say of two records in their own words goes with either of them. An erasure holds the guard rows of the
-- person, as an answer does, so that no words come in beside it.

grant select, insert, update on ledger.guard to passage_erase;
create policy eraser on ledger.guard to passage_erase using (true) with check (true);

-- A request that says that a trip is somebody else’s stands on another record than the one that it was sent about: the same
-- sent again is found by its id.
create index redress_request on proj.redress (request_id);
