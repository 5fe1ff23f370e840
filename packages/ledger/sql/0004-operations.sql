-- What the service needs in order to run: claims, quarantine, imports, health of sources. No read model of persons.

-- One row per record of a source that was taken in. `claim_id` is a hash of source and key, so that a key which
-- names a document is not held twice; `content_hash` tells a repeat from a contradiction.
create table ops.source_key (
  claim_id uuid primary key,
  content_hash bytea not null,
  record_id uuid not null,
  stream_seq int not null
);
comment on table ops.source_key is 'key: claim_id';

-- What could not be read, kept whole for a person. What the refuse list forbids never comes here.
create table ops.quarantine (
  quarantine_id uuid primary key,
  source text not null,
  source_key text,
  lane text not null,
  code text not null,
  path text not null,
  content text not null,
  received_at timestamptz not null
);
comment on table ops.quarantine is 'key: quarantine_id';
create index quarantine_recent on ops.quarantine (received_at);

-- `shard` keeps parallel writers off one another's row; readers add them up.
create table ops.source_health (
  source text collate "C" not null,
  lane text not null,
  shard int not null,
  accepted bigint not null default 0,
  known bigint not null default 0,
  quarantined bigint not null default 0,
  refused bigint not null default 0,
  last_received_at timestamptz,
  last_occurred_at timestamptz,
  primary key (source, lane, shard)
);
comment on table ops.source_health is 'key: source';

create table ops.import (
  import_id uuid primary key,
  name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  phase text not null check (phase in ('append', 'determine', 'done'))
);
comment on table ops.import is 'key: import_id';

-- How far each lane of an import is; written in the transaction that wrote its records.
create table ops.import_lane (
  import_id uuid not null,
  lane_no int not null,
  position text,
  batches int not null default 0,
  determined_to uuid,
  counts jsonb not null default '{}',
  primary key (import_id, lane_no)
);
comment on table ops.import_lane is 'key: import_id';

create table ops.import_batch (
  import_id uuid not null,
  lane_no int not null,
  batch_no int not null,
  records uuid[] not null,
  primary key (import_id, lane_no, batch_no)
);
comment on table ops.import_batch is 'key: import_id';

create table ops.job (
  name text primary key,
  ran_at timestamptz not null,
  done_until timestamptz not null
);
comment on table ops.job is 'key: name';

-- The deployment's own key: record ids are derived from document and biographics under it, so that two writers
-- who meet the same document at once choose the same id, and nobody outside can work an id out.
create table ops.secret (
  name text primary key,
  value bytea not null
);
comment on table ops.secret is 'key: name';
insert into ops.secret values ('record-id', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

grant select, insert on ops.source_key, ops.quarantine to passage_write;
grant delete on ops.source_key to passage_erase;
grant select, insert, update on ops.source_health, ops.import, ops.import_lane, ops.job to passage_write;
grant select, insert, delete on ops.import_batch to passage_write;
grant select on ops.secret to passage_write;
grant select on ops.source_health, ops.import, ops.import_lane, ops.job to passage_read, passage_rules;
grant select on ops.quarantine to passage_rules;
grant select on ops.migration to passage_write, passage_read, passage_rules, passage_erase;
