-- Looks into official systems, asked for and made, and visits to the place with their minutes. A look that was answered
-- becomes a verification, which from now on says what was compared and where the proof is; a letter may have a scan of
-- the paper that was signed by hand.
--
-- Undo: drop table visit_photo, visit_member, visit, official_check; drop columns points, file_id of
-- verification_record and scan_sha256 of letter.

alter table verification_record add column points jsonb, add column file_id text;
alter table letter add column scan_sha256 text;
create unique index letter_scan_sha256_key on letter (scan_sha256);

create table official_check (
  id serial primary key,
  request_key text not null,
  open_key text,
  agency_id integer not null references agency (id) on delete cascade on update cascade,
  evidence_id integer not null references evidence (id) on delete cascade on update cascade,
  system text not null,
  way text not null,
  state text not null,
  query jsonb not null,
  points jsonb,
  note text,
  fault text,
  file_id text,
  file_sha256 text,
  requested_by text not null,
  requested_at timestamptz(6) not null,
  started_at timestamptz(6),
  ended_at timestamptz(6),
  attempts integer not null default 0,
  record_id integer references verification_record (id) on delete set null on update cascade
);
create unique index official_check_request_key_key on official_check (request_key);
create unique index official_check_open_key_key on official_check (open_key);
create unique index official_check_record_id_key on official_check (record_id);
create index official_check_agency_id_idx on official_check (agency_id);
create index official_check_evidence_id_requested_at_idx on official_check (evidence_id, requested_at);
create index official_check_state_requested_at_idx on official_check (state, requested_at);
-- A look is open and has a key, or has ended and has none.
alter table official_check add constraint official_check_open
  check ((open_key is not null) = (state in ('REQUESTED', 'RUNNING')) and (ended_at is null) = (open_key is not null));

create table visit (
  id serial primary key,
  ref text not null,
  agency_id integer not null references agency (id) on delete cascade on update cascade,
  unit_id text not null,
  state text not null default 'PLANNED',
  planned_on date not null,
  reason text not null,
  assignment_no text,
  assignment_on date,
  address text,
  district_code text,
  tasks jsonb not null,
  planned_by text not null,
  planned_at timestamptz(6) not null,
  cancelled_reason text,
  report_key text,
  report jsonb,
  reported_by text,
  reported_at timestamptz(6),
  evidence_ref text,
  minutes_no text,
  draft_code text,
  signed_code text,
  acknowledgement jsonb,
  scan_file_id text,
  scan_sha256 text,
  version integer not null default 1
);
create unique index visit_ref_key on visit (ref);
create unique index visit_report_key_key on visit (report_key);
create index visit_agency_id_idx on visit (agency_id);
create index visit_state_planned_on_idx on visit (state, planned_on);

create table visit_member (
  visit_id integer not null references visit (id) on delete cascade on update cascade,
  account_id text not null,
  name text not null,
  nip text,
  position text,
  is_lead boolean not null default false,
  signed_at timestamptz(6),
  primary key (visit_id, account_id)
);
create index visit_member_account_id_idx on visit_member (account_id);

create table visit_photo (
  id serial primary key,
  visit_id integer not null references visit (id) on delete cascade on update cascade,
  file_id text,
  sha256 text not null,
  caption text not null,
  taken_at timestamptz(6),
  time_source text not null,
  latitude double precision,
  longitude double precision,
  accuracy_m double precision,
  place_source text not null,
  added_by text not null,
  added_at timestamptz(6) not null
);
create unique index visit_photo_visit_id_sha256_key on visit_photo (visit_id, sha256);
