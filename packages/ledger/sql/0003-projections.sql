-- Read models of the present. They can be dropped and made again from the ledger, and say nothing about the past.

-- A person is a view on linked records, addressed by the smallest record id among them.
create table proj.person (
  person_id uuid primary key,
  canonical_record_id uuid not null,
  record_ids uuid[] not null,
  family text not null,
  given text,
  birth_date date,
  nationality text,
  document_type text,
  document_number text,
  document_issuer text,
  identity_open boolean not null,
  stays int not null,
  -- Sum of the heads of the streams read: grows with each entry, equal after a rebuild.
  version int not null
);
comment on table proj.person is 'key: person_id';

create table proj.stay (
  record_id uuid not null,
  -- With the record id it gives the stay id: `<record id>/<stay_key>`.
  stay_key text collate "C" not null,
  person_id uuid not null,
  jurisdiction text not null,
  outcome text not null,
  because text[] not null,
  arrived_on date,
  departed_on date,
  last_authorised_day date,
  duration_of_status boolean not null,
  days_after_min int not null,
  days_after_max int,
  port text,
  asks int not null,
  withheld boolean not null,
  next_on date,
  -- The instant at which `next_on` begins at the port. Null: nothing changes by time alone.
  next_change timestamptz,
  determination_seq int not null,
  primary key (record_id, stay_key)
);
comment on table proj.stay is 'key: record_id';
create index stay_due on proj.stay (next_change) where next_change is not null;

create table proj.task (
  record_id uuid not null,
  task_id uuid not null,
  kind text not null,
  reason text not null,
  stay_key text collate "C",
  other_record_id uuid,
  opened_at timestamptz not null,
  due_on date,
  primary key (record_id, task_id)
);
comment on table proj.task is 'key: record_id';
create index task_queue on proj.task (kind, opened_at, task_id);

-- Which record changed, in commit order by transaction id. Ids and versions only.
create table proj.change (
  record_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  version int not null,
  at timestamptz not null default now(),
  primary key (record_id, xid)
);
comment on table proj.change is 'key: record_id';
create index change_order on proj.change (xid);

grant select, insert, update, delete on proj.person, proj.stay, proj.task, proj.change to passage_write;
grant select on proj.person, proj.stay, proj.task, proj.change to passage_read, passage_rules;
grant select, delete on proj.person, proj.stay, proj.task to passage_erase;
grant select, insert on proj.change to passage_erase;
grant select on proj.task, proj.person, proj.stay to passage_gate;
