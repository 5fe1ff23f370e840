-- Findings are few among many entries: whether one stands on a record is asked before records are joined.
create index entry_finding on ledger.entry (stream_id, stream_seq) where type in ('overstay-found', 'finding-withdrawn');

-- Whether people ruled on the pair: what they ruled, code leaves alone.
alter table identity.link add column ruled boolean not null default false;
-- A rule gives several reasons; people give one, in their own words.
update identity.link set ruled = true where state in ('apart', 'withdrawn') or array_length(reasons, 1) = 1;
