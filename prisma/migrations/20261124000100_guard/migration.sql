-- The ledger: one row per act, each carrying the hash of the one before it. Nothing in it is ever changed; what the
-- application works as (the role ceklembaga_app) may only read and insert, and triggers refuse the rest to everybody.
-- Undo: drop schema guard cascade; drop owned by ceklembaga_app; drop role ceklembaga_app.

create schema guard;

create table guard.ledger (
  seq        bigint      primary key,
  at         timestamptz not null,
  act        text        not null,
  actor      text        not null,
  on_behalf  text,
  subject    text,
  request_id text        not null,
  reason     text,
  body       text        not null,
  prev_hash  text        not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash       text        not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create index on guard.ledger (subject, seq);
create index on guard.ledger (at);

create function guard.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger ledger_is_append_only before update or delete on guard.ledger
  for each row execute function guard.refuse_change();
create trigger ledger_is_never_emptied before truncate on guard.ledger
  for each statement execute function guard.refuse_change();

-- Reference data that has been loaded stays as it was.
create trigger reference_is_append_only before update or delete on public.reference_document
  for each row execute function guard.refuse_change();

-- An issued letter and a receipt stay as they were.
create trigger receipt_is_append_only before update or delete on public.check_receipt
  for each row execute function guard.refuse_change();
create trigger letter_is_append_only before update or delete on public.letter
  for each row execute function guard.refuse_change();

do $$
begin
  if not exists (select from pg_roles where rolname = 'ceklembaga_app') then
    create role ceklembaga_app nologin;
  end if;
exception when duplicate_object then null; -- another database of the same server was faster
end
$$;
-- The owner works as this role (set role): it must be a member of it.
do $$ begin execute format('grant ceklembaga_app to %I', current_user); end $$;

grant usage on schema public, guard to ceklembaga_app;
grant select, insert, update, delete on all tables in schema public to ceklembaga_app;
grant usage, select on all sequences in schema public to ceklembaga_app;
alter default privileges in schema public grant select, insert, update, delete on tables to ceklembaga_app;
alter default privileges in schema public grant usage, select on sequences to ceklembaga_app;
grant select, insert on guard.ledger to ceklembaga_app;
revoke update, delete, truncate on guard.ledger from ceklembaga_app;
revoke update, delete, truncate on public.reference_document, public.check_receipt, public.letter from ceklembaga_app;
