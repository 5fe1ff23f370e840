-- Families: which case rides along with which lead now. Joining and severing are entries in the streams of both cases; here
-- stands the last fold of the rider, made again from the ledger at any time. It decides nothing.

create table proj.case_family (
  rider_case uuid primary key,
  rider_record uuid not null,
  lead_case uuid not null,
  lead_record uuid not null,
  pack text not null collate "C",
  -- The day of the ruling that joined them.
  since date not null,
  -- Whether the relief of the rider rests on the application of the lead.
  derivative boolean not null,
  -- The judge, by name, and the paper that the ruling is known from.
  ruled_by text not null,
  source text not null,
  -- Position in the stream of the rider.
  seq int not null check (seq > 0),
  check (rider_case <> lead_case)
);
comment on table proj.case_family is 'key: rider_case';
create index case_family_lead on proj.case_family (lead_case);

alter table proj.case_family enable row level security;
alter table proj.case_family force row level security;
create policy rules_read on proj.case_family for select to passage_rules using (true);
create policy writer on proj.case_family to passage_write using (true) with check (true);
create policy eraser on proj.case_family for select to passage_erase using (true);
create policy backup on proj.case_family for select to passage_backup using (true);
-- Under a look at the person of either case.
create policy seen on proj.case_family for select to passage_read
  using (rider_record in (select unnest(access.seen())) or lead_record in (select unnest(access.seen())));
grant select on proj.case_family to passage_read, passage_rules, passage_erase, passage_backup;
grant select, insert, update, delete on proj.case_family to passage_write;
