-- Messages out, followers, and early warning.
--
-- Changes of before are taken as told: nobody followed them.
--
-- Undo: drop the tables. Who follows, what waits to be sent and what was warned of is lost.

create table notice (
  id serial not null,
  account_id text not null,
  kind text not null,
  facts jsonb not null,
  once_for text not null,
  created_at timestamptz(6) not null,
  read_at timestamptz(6),
  constraint notice_pkey primary key (id)
);

create table outbox_message (
  id serial not null,
  ref text not null,
  once_for text not null,
  kind text not null,
  sealed bytea not null,
  address_hash text not null,
  owner_kind text not null,
  agency_id integer,
  account_id text,
  follow_id integer,
  state text not null default 'WAITING',
  attempts integer not null default 0,
  next_at timestamptz(6) not null,
  claimed_until timestamptz(6),
  trouble text,
  created_at timestamptz(6) not null,
  settled_at timestamptz(6),
  constraint outbox_message_pkey primary key (id)
);

create table dead_address (
  id serial not null,
  address_hash text not null,
  agency_id integer,
  account_id text,
  trouble text not null,
  found_at timestamptz(6) not null,
  cleared_at timestamptz(6),
  constraint dead_address_pkey primary key (id)
);

create table follow (
  id serial not null,
  ref text not null,
  agency_id integer not null,
  address_sealed bytea,
  address_hash text,
  language text not null,
  state text not null,
  confirm_hash text,
  asked_at timestamptz(6) not null,
  follows_since timestamptz(6),
  left_at timestamptz(6),
  constraint follow_pkey primary key (id)
);

create table webhook (
  id serial not null,
  ref text not null,
  agency_id integer not null,
  url_sealed bytea not null,
  secret_sealed bytea not null,
  owner_hash text not null,
  state text not null,
  checks integer not null default 0,
  failures integer not null default 0,
  asked_at timestamptz(6) not null,
  follows_since timestamptz(6),
  constraint webhook_pkey primary key (id)
);

create table webhook_delivery (
  id serial not null,
  ref text not null,
  webhook_id integer not null,
  change_id bigint not null,
  round integer not null default 1,
  state text not null default 'WAITING',
  attempts integer not null default 0,
  next_at timestamptz(6) not null,
  claimed_until timestamptz(6),
  status integer,
  trouble text,
  created_at timestamptz(6) not null,
  settled_at timestamptz(6),
  constraint webhook_delivery_pkey primary key (id)
);

create table change_told (
  change_id bigint not null,
  told_at timestamptz(6) not null,
  constraint change_told_pkey primary key (change_id)
);

create table expiry_warning (
  id serial not null,
  agency_id integer not null,
  evidence_ref text not null,
  evidence_kind text not null,
  programme_key text,
  threshold integer not null,
  until date not null,
  covers jsonb not null,
  types text[],
  recorded_at timestamptz(6) not null,
  constraint expiry_warning_pkey primary key (id)
);

create table status_snapshot (
  id serial not null,
  agency_id integer not null,
  at date not null,
  known_at timestamptz(6) not null,
  headline text,
  status jsonb not null,
  norms text not null,
  sha256 text not null,
  constraint status_snapshot_pkey primary key (id)
);

create table reminder (
  id serial not null,
  agency_id integer not null,
  day date not null,
  letter_code text not null,
  evidence jsonb not null,
  sent_by text not null,
  sent_at timestamptz(6) not null,
  answered_at timestamptz(6),
  answer text,
  answered_by text,
  constraint reminder_pkey primary key (id)
);

create index notice_account_id_read_at_idx on notice(account_id, read_at);
create unique index notice_account_id_once_for_key on notice(account_id, once_for);
create unique index outbox_message_ref_key on outbox_message(ref);
create unique index outbox_message_once_for_key on outbox_message(once_for);
create index outbox_message_state_next_at_idx on outbox_message(state, next_at);
create index outbox_message_agency_id_idx on outbox_message(agency_id);
create index outbox_message_follow_id_idx on outbox_message(follow_id);
create index outbox_message_created_at_idx on outbox_message(created_at);
create unique index dead_address_address_hash_key on dead_address(address_hash);
create index dead_address_agency_id_idx on dead_address(agency_id);
create index dead_address_cleared_at_idx on dead_address(cleared_at);
create unique index follow_ref_key on follow(ref);
create unique index follow_confirm_hash_key on follow(confirm_hash);
create index follow_address_hash_idx on follow(address_hash);
create index follow_asked_at_idx on follow(asked_at);
create unique index follow_agency_id_address_hash_key on follow(agency_id, address_hash);
create unique index webhook_ref_key on webhook(ref);
create unique index webhook_owner_hash_key on webhook(owner_hash);
create index webhook_agency_id_idx on webhook(agency_id);
create index webhook_asked_at_idx on webhook(asked_at);
create unique index webhook_delivery_ref_key on webhook_delivery(ref);
create index webhook_delivery_state_next_at_idx on webhook_delivery(state, next_at);
create unique index webhook_delivery_webhook_id_change_id_round_key on webhook_delivery(webhook_id, change_id, round);
create index change_told_told_at_idx on change_told(told_at);
create index expiry_warning_agency_id_idx on expiry_warning(agency_id);
create index expiry_warning_until_idx on expiry_warning(until);
create unique index expiry_warning_evidence_ref_threshold_key on expiry_warning(evidence_ref, threshold);
create unique index status_snapshot_agency_id_at_key on status_snapshot(agency_id, at);
create unique index reminder_letter_code_key on reminder(letter_code);
create unique index reminder_agency_id_day_key on reminder(agency_id, day);

alter table outbox_message add constraint outbox_message_follow_id_fkey foreign key (follow_id) references follow(id) on delete set null on update cascade;
alter table dead_address add constraint dead_address_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade on update cascade;
alter table follow add constraint follow_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade on update cascade;
alter table webhook add constraint webhook_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade on update cascade;
alter table webhook_delivery add constraint webhook_delivery_webhook_id_fkey foreign key (webhook_id) references webhook(id) on delete cascade on update cascade;
alter table expiry_warning add constraint expiry_warning_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade on update cascade;
alter table status_snapshot add constraint status_snapshot_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade on update cascade;
alter table reminder add constraint reminder_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade on update cascade;

insert into system_setting (key, value)
select 'followers.told_through', coalesce(max(id), 0)::text from public_change;
