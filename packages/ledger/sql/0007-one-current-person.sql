-- Two links in the same moment must not put one record into two persons: the second writer fails and begins again.
create unique index member_current on identity.member (record_id) where until_known is null;
