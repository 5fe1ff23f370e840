-- What reviewers say of two records in their own words goes with either of them. An erasure holds the guard rows of the
-- person, as an answer does, so that no words come in beside it.

grant select, insert, update on ledger.guard to passage_erase;
create policy eraser on ledger.guard to passage_erase using (true) with check (true);
