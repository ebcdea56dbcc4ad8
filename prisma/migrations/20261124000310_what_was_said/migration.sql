-- What was said of an agency before it was corrected, and what a list said on an earlier day: who asks what was known at
-- a moment gets the name, the address, the legal form and the lists of then. What was overwritten before is gone.
--
-- Undo: drop the table; delete all but the newest listing of each agency, type and list, and make those three unique.

create table agency_data_before (
  id serial primary key,
  agency_id integer not null references agency (id) on delete cascade on update cascade,
  data jsonb not null,
  superseded_at timestamptz(6) not null
);
create index agency_data_before_agency_id_superseded_at_idx on agency_data_before (agency_id, superseded_at);

drop index listing_agency_id_type_list_key;
create unique index listing_agency_id_type_list_listed_on_key on listing (agency_id, type, list, listed_on);
