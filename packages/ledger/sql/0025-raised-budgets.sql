-- How many persons somebody may read on one day instead of their usual number. A read model of entries in the stream of
-- whoever raised it; it ends with the day.
create table access.budget_raised (
  actor text collate "C" not null,
  day date not null,
  persons int not null check (persons > 0),
  primary key (actor, day)
);
comment on table access.budget_raised is 'key: actor';
alter table access.budget_raised enable row level security;
alter table access.budget_raised force row level security;
create policy rules_read on access.budget_raised for select to passage_rules using (true);
create policy writer on access.budget_raised to passage_write using (true) with check (true);
create policy gate on access.budget_raised for select to passage_gate using (true);
create policy backup on access.budget_raised for select to passage_backup using (true);
grant select, insert, update, delete on access.budget_raised to passage_write;
grant select on access.budget_raised to passage_gate, passage_rules, passage_backup;

create function access.raised_to(who text, on_day date) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select b.persons from access.budget_raised b where b.actor = who and b.day = on_day);
end $$;
grant create on schema access to passage_gate;
alter function access.raised_to(text, date) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.raised_to(text, date) from public;
grant execute on function access.raised_to(text, date) to passage_read, passage_gate;
