-- Who is who. Rows here are read models of entries: they can be dropped and made again from the ledger.

-- What the first entry of a record stream says about who someone is. Keys are normalised text for look-up only.
create table identity.record (
  record_id uuid primary key,
  document_key text collate "C",
  biographic_key text collate "C",
  document_type text,
  document_number text,
  document_issuer text,
  family text not null,
  given text,
  birth_date date,
  nationality text,
  sex_marker text,
  first_source text not null,
  minted_at timestamptz not null
);
comment on table identity.record is 'key: record_id';
create index record_document on identity.record (document_key) where document_key is not null;
create index record_biographic on identity.record (biographic_key) where biographic_key is not null;

-- The present state of each pair of records on which something was decided. `record_a < record_b`.
create table identity.link (
  link_id uuid primary key,
  record_a uuid not null,
  record_b uuid not null check (record_a < record_b),
  state text not null check (state in ('linked', 'undetermined', 'apart', 'withdrawn')),
  reasons text[] not null,
  decided_at timestamptz not null,
  link_seq int not null
);
comment on table identity.link is 'key: link_id';
create index link_a on identity.link (record_a);
create index link_b on identity.link (record_b);

-- Which records were one person, and when we held that. A record without a current row is a person by itself.
create table identity.member (
  record_id uuid not null,
  from_known timestamptz not null,
  until_known timestamptz,
  person_id uuid not null,
  by_link uuid,
  primary key (record_id, from_known)
);
comment on table identity.member is 'key: record_id';
create index member_person on identity.member (person_id) where until_known is null;

grant select, insert, update, delete on identity.record, identity.link, identity.member to passage_write;
grant select on identity.record, identity.link, identity.member to passage_read, passage_rules;
grant select, delete on identity.record to passage_erase;
grant select on identity.link, identity.member to passage_erase;
grant select on identity.record, identity.member to passage_gate;
