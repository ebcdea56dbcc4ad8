-- What an officer asked an agency to add to a document before it is decided on.
--
-- Undo: drop the table.

create table evidence_request (
  id serial primary key,
  agency_id integer not null references agency (id) on delete cascade on update cascade,
  evidence_ref text not null,
  message text not null,
  asked_by text not null,
  asked_at timestamptz(6) not null
);
create index evidence_request_agency_id_idx on evidence_request (agency_id);
create index evidence_request_evidence_ref_idx on evidence_request (evidence_ref);
