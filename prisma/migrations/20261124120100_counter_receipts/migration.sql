-- Who brought a document to the counter, and which officer took it in.
--
-- Undo: drop the table.

create table counter_receipt (
  evidence_ref text not null,
  agency_id integer not null,
  brought_by text not null,
  taken_by text not null,
  taken_at timestamptz(6) not null,
  constraint counter_receipt_pkey primary key (evidence_ref)
);
create index counter_receipt_agency_id_idx on counter_receipt (agency_id);
alter table counter_receipt
  add constraint counter_receipt_agency_id_fkey foreign key (agency_id) references agency (id)
  on delete cascade on update cascade;
