-- Records of the last moments, for the sweep that compares what two processes took in at once.
create index record_minted on identity.record (minted_at);
