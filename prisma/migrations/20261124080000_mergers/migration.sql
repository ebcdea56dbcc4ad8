-- What was decided about two records of the register: joined, parted, or looked at and not the same.
--
-- Undo: drop the table and set agency.redirects_to_id back for agencies that joined another. No fact is moved by a row of
-- it, so none is lost; agencies that were joined are records of their own again.

create table merger (
  id serial primary key,
  ref text not null,
  kind text not null,
  from_id integer not null references agency (id) on delete restrict on update cascade,
  into_id integer not null references agency (id) on delete restrict on update cascade,
  part jsonb,
  note text,
  recorded_by text[],
  recorded_at timestamptz(6) not null,
  undone_by text[],
  undone_at timestamptz(6)
);
create unique index merger_ref_key on merger (ref);
create index merger_from_id_idx on merger (from_id);
create index merger_into_id_idx on merger (into_id);
