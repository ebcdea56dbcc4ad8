-- The officers' queue, what agencies were seen to do, and what importing by the page needs.
--
-- Undo: drop the tables and the three columns. work_item is made from facts; assignments, views and observed activities
-- are lost.

create table work_item (
  id serial primary key,
  kind text not null,
  ref text not null,
  agency_id integer references agency (id) on delete cascade on update cascade,
  district_code text,
  types text[],
  detail text,
  unit_id text not null,
  permission text not null,
  started_on date not null,
  working_days integer,
  due_on date,
  sort_on date not null,
  urgency integer not null,
  waiting_for text not null,
  excluded text[],
  assigned_to text
);
create unique index work_item_kind_ref_key on work_item (kind, ref);
create index work_item_agency_id_idx on work_item (agency_id);
create index work_item_sort_on_id_idx on work_item (sort_on, id);
create index work_item_urgency_sort_on_id_idx on work_item (urgency desc, sort_on, id);
create index work_item_assigned_to_idx on work_item (assigned_to);

create table work_assignment (
  kind text not null,
  ref text not null,
  account_id text not null,
  assigned_by text not null,
  assigned_at timestamptz(6) not null,
  primary key (kind, ref)
);

create table saved_view (
  id serial primary key,
  account_id text not null,
  name text not null,
  query text not null,
  created_at timestamptz(6) not null
);
create unique index saved_view_account_id_name_key on saved_view (account_id, name);

create table observed_activity (
  id serial primary key,
  ref text not null,
  agency_id integer not null references agency (id) on delete cascade on update cascade,
  kind text not null,
  activity text not null,
  programme_name text,
  programme_key text,
  observed_on date not null,
  seen_at text not null,
  note text,
  source_file text,
  recorded_by text not null,
  recorded_at timestamptz(6) not null,
  settlement text,
  settlement_note text,
  settled_by text,
  settled_at timestamptz(6)
);
create unique index observed_activity_ref_key on observed_activity (ref);
create index observed_activity_agency_id_idx on observed_activity (agency_id);

create table import_upload (
  sha256 text primary key,
  file_name text not null,
  bytes integer not null,
  uploaded_by text not null,
  uploaded_at timestamptz(6) not null,
  expires_at timestamptz(6) not null
);
create index import_upload_expires_at_idx on import_upload (expires_at);

create table import_upload_part (
  sha256 text not null references import_upload (sha256) on delete cascade on update cascade,
  part integer not null,
  body bytea not null,
  primary key (sha256, part)
);

alter table import_run add column run_by text, add column undone_at timestamptz(6), add column undone_by text;
