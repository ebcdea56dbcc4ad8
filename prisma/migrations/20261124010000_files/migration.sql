-- Uploaded files: what is known of each, what it was offered for, and its encrypted parts in pieces, so that they commit
-- with the rows that speak of them and are streamed out again.
--
-- Undo: drop table file_chunk, file_part, file_link, stored_file; empty the key store, which is then of no use.

create table stored_file (
  id text primary key,
  name text not null,
  kind text not null,
  size integer not null,
  sha256 text not null,
  pages integer,
  removed text[],
  scan text not null,
  scanned_at timestamptz(6),
  agency_id integer references agency (id) on delete restrict on update cascade,
  uploaded_by text not null,
  uploaded_at timestamptz(6) not null,
  destroyed_at timestamptz(6)
);
create index stored_file_agency_id_idx on stored_file (agency_id);
create index stored_file_uploaded_by_idx on stored_file (uploaded_by);

create table file_link (
  file_id text not null references stored_file (id) on delete cascade on update cascade,
  subject text not null,
  linked_at timestamptz(6) not null,
  primary key (file_id, subject)
);
create index file_link_subject_idx on file_link (subject);

create table file_part (
  file_id text not null references stored_file (id) on delete cascade on update cascade,
  part text not null,
  type text not null,
  size integer not null,
  primary key (file_id, part)
);

create table file_chunk (
  file_id text not null,
  part text not null,
  seq integer not null,
  bytes bytea not null,
  primary key (file_id, part, seq),
  foreign key (file_id, part) references file_part (file_id, part) on delete cascade on update cascade
);
-- Encrypted bytes do not become smaller: no time is spent on trying.
alter table file_chunk alter column bytes set storage external;
