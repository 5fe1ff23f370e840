-- Who may come in: staff accounts, their sessions and authenticators, and the systems that send. One role of its own
-- reads and writes this schema; no role that reads or writes persons can, and it can read no person.

create schema sign_in;
grant usage on schema sign_in to passage_sign;
grant usage on schema ledger, access to passage_sign;

-- `account_id` follows from the user name, so that a name is given once and never again, also after its holder left.
create table sign_in.account (
  account_id uuid primary key,
  user_name text collate "C" not null,
  external_id text collate "C",
  display_name text not null,
  roles text[] not null default '{}',
  active boolean not null,
  -- Where the identity provider says who this is; fixed at the first sign-in.
  issuer text,
  subject text,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz
);
comment on table sign_in.account is 'key: account_id';
create index account_external on sign_in.account (external_id) where external_id is not null;

-- A sign-in that has begun: what the answer of the identity provider is held against. Used once.
create table sign_in.attempt (
  attempt_hash bytea primary key check (octet_length(attempt_hash) = 32),
  state text not null,
  nonce text not null,
  verifier text not null,
  return_path text not null,
  expires_at timestamptz not null
);
comment on table sign_in.attempt is 'key: attempt_hash';

-- Only the hash of what stands in the cookie.
create table sign_in.session (
  session_hash bytea primary key check (octet_length(session_hash) = 32),
  handle uuid not null,
  account_id uuid not null,
  issuer_session text,
  device text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table sign_in.session is 'key: session_hash';
create index session_account on sign_in.session (account_id);

-- Systems: what each may do, and for which sources it may speak.
create table sign_in.client (
  client_id text collate "C" primary key,
  name text not null,
  scopes text[] not null,
  sources text[] not null default '{}',
  active boolean not null default true,
  created_at timestamptz not null
);
comment on table sign_in.client is 'key: client_id';

create table sign_in.client_key (
  client_id text collate "C" not null,
  kid text collate "C" not null,
  alg text not null check (alg in ('ES256', 'ES384', 'EdDSA', 'PS256')),
  jwk text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (client_id, kid)
);
comment on table sign_in.client_key is 'key: client_id';

-- Assertions that were used, until they would have expired anyway.
create table sign_in.assertion (
  client_id text collate "C" not null,
  jti_hash bytea not null,
  expires_at timestamptz not null,
  primary key (client_id, jti_hash)
);
comment on table sign_in.assertion is 'key: client_id';

create table sign_in.token (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  client_id text collate "C" not null,
  kid text collate "C" not null,
  scopes text[] not null,
  expires_at timestamptz not null
);
comment on table sign_in.token is 'key: token_hash';
create index token_client on sign_in.token (client_id);

create table sign_in.authenticator (
  credential_id text collate "C" primary key,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
comment on table sign_in.authenticator is 'key: credential_id';
create index authenticator_account on sign_in.authenticator (account_id);

-- What an authenticator was asked to sign: bound to one session and, for an act, to the digest of that act. Used once.
create table sign_in.challenge (
  challenge bytea primary key check (octet_length(challenge) = 32),
  -- By its handle, which stays when the session gets a new secret.
  session uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('register', 'sign')),
  digest bytea,
  nonce bytea not null,
  expires_at timestamptz not null,
  check ((kind = 'sign') = (digest is not null))
);
comment on table sign_in.challenge is 'key: challenge';
create index challenge_account on sign_in.challenge (account_id);

-- A lost authenticator: opened by a supervisor, done by a second person.
create table sign_in.recovery (
  account_id uuid primary key,
  opened_by uuid not null,
  reason text not null,
  opened_at timestamptz not null
);
comment on table sign_in.recovery is 'key: account_id';

-- Work that was passed on, by the account that has it now.
create table sign_in.handed_over (
  to_account uuid not null,
  hand_over_id uuid not null,
  task_id uuid not null,
  record_id uuid not null,
  from_account uuid not null,
  at timestamptz not null,
  primary key (to_account, hand_over_id, task_id)
);
comment on table sign_in.handed_over is 'key: to_account';
create index handed_over_from on sign_in.handed_over (from_account);

do $$
declare t text;
begin
  foreach t in array array['account', 'attempt', 'session', 'client', 'client_key', 'assertion', 'token',
    'authenticator', 'challenge', 'recovery', 'handed_over'] loop
    execute format('alter table sign_in.%I enable row level security', t);
    execute format('alter table sign_in.%I force row level security', t);
    execute format('create policy sign_in on sign_in.%I to passage_sign using (true) with check (true)', t);
    execute format('grant select, insert, update on sign_in.%I to passage_sign', t);
  end loop;
end $$;
grant delete on sign_in.attempt, sign_in.session, sign_in.assertion, sign_in.token, sign_in.challenge, sign_in.recovery
  to passage_sign;

-- A user name belongs to one person for ever: looks and signatures name it.
create function sign_in.name_stays() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.account_id, new.user_name) = (old.account_id, old.user_name) then
    return new;
  end if;
  raise exception 'sign-in.name-stays: an account keeps its user name' using errcode = 'LG001';
end $$;
create trigger account_keeps_its_name before update on sign_in.account
  for each row execute function sign_in.name_stays();

-- What happens to accounts and sessions stands in the actor's stream.
grant insert on ledger.entry to passage_sign;
create policy sign_entry on ledger.entry for insert to passage_sign with check (stream_kind = 'actor' and type in (
  'account-opened', 'account-changed', 'session-began', 'session-ended', 'authenticator-added', 'authenticator-ended',
  'recovery-opened', 'recovery-done', 'hand-over', 'role-given', 'role-taken'));

-- An account is opened, changed and closed with its roles, in one transaction: entries, and the read model that permission asks.
grant select, insert, update on access.role_held to passage_sign;
create policy sign_in on access.role_held to passage_sign using (true) with check (true);

-- Ids only: open tasks whose record this worker was the last to open.
create function access.begun_tasks(worker text, worker_stream uuid, since timestamptz)
returns table (task_id uuid, record_id uuid, kind text, opened_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with opened as (
    select distinct r.id::uuid as record_id from ledger.entry e,
      jsonb_array_elements_text(e.body::jsonb -> 'body' -> 'records') as r(id)
     where e.stream_id = worker_stream and e.stream_kind = 'actor' and e.type = 'look' and e.recorded_at >= since
       and e.body::jsonb -> 'body' ->> 'purpose' <> 'queue')
  select t.task_id, t.record_id, t.kind, t.opened_at from opened o join proj.task t on t.record_id = o.record_id
   where worker = (select l.actor from access.look l
                    where l.records @> array[t.record_id] and l.purpose <> 'queue' order by l.at desc, l.look_id limit 1)
   order by t.opened_at, t.task_id limit 500 $$;
grant create on schema access to passage_gate;
alter function access.begun_tasks(text, uuid, timestamptz) owner to passage_gate;
revoke create on schema access from passage_gate;
revoke execute on function access.begun_tasks(text, uuid, timestamptz) from public;
grant execute on function access.begun_tasks(text, uuid, timestamptz) to passage_sign;
grant execute on function access.actor_head(uuid) to passage_sign;
