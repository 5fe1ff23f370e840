-- Candidates of one document or one set of biographics are read in id order, a few of them. With the id in the index
-- that is one short range; without it a planner that has seen many records walks the whole primary key instead.
drop index identity.record_document;
drop index identity.record_biographic;
create index record_document on identity.record (document_key, record_id) where document_key is not null;
create index record_biographic on identity.record (biographic_key, record_id) where biographic_key is not null;
