-- Power to act is proposed by one, signed by another, and ends by itself. Somebody may hold the same role by more than
-- one grant, one after the other; taking a role back ends all of them.

alter table access.role_held drop constraint role_held_pkey;
alter table access.role_held add primary key (actor, role, from_at);

-- A grant that waits for its second signature. The entry in the stream of whoever would get it is what stays.
create table sign_in.role_proposal (
  account_id uuid not null,
  proposal_id uuid not null,
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null,
  proposed_by text collate "C" not null,
  proposed_at timestamptz not null,
  primary key (account_id, proposal_id)
);
comment on table sign_in.role_proposal is 'key: account_id';
create index role_proposal_id on sign_in.role_proposal (proposal_id);
alter table sign_in.role_proposal enable row level security;
alter table sign_in.role_proposal force row level security;
create policy sign_in on sign_in.role_proposal to passage_sign using (true) with check (true);
grant select, insert, update, delete on sign_in.role_proposal to passage_sign;
create policy backup on sign_in.role_proposal for select to passage_backup using (true);
grant select on sign_in.role_proposal to passage_backup;

drop policy sign_entry on ledger.entry;
create policy sign_entry on ledger.entry for insert to passage_sign with check (stream_kind = 'actor' and type in (
  'account-opened', 'account-changed', 'session-began', 'session-ended', 'authenticator-added', 'authenticator-ended',
  'recovery-opened', 'recovery-done', 'hand-over', 'role-proposed', 'role-given', 'role-taken'));

create or replace function access.roles_of(who text, now_at timestamptz) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(array_agg(distinct h.role order by h.role), '{}') from access.role_held h
    where h.actor = who and h.from_at <= now_at and (h.until_at is null or h.until_at > now_at));
end $$;
create or replace function access.holders_of(wanted text[], now_at timestamptz) returns table (actor text, role text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select distinct h.actor::text, h.role from access.role_held h where h.role = any(wanted)
    and h.from_at <= now_at and (h.until_at is null or h.until_at > now_at) order by 1, 2;
end $$;
grant execute on function access.roles_of(text, timestamptz), access.holders_of(text[], timestamptz) to passage_sign;
