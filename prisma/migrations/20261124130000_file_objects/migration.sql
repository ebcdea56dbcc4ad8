-- Bytes of files may lie in a bucket outside the database. A row of `stored_object` is there before its bytes are, so that
-- what a cut-off upload left behind is known and removed; a part says in which object its bytes lie.
--
-- Undo: `npm run files -- move --to database`, then alter table file_part drop column object; drop table stored_object.

create table stored_object (
  key text primary key,
  size integer not null,
  begun_at timestamptz(6) not null
);

alter table file_part
  add column object text references stored_object (key) on delete restrict on update cascade;
create index file_part_object_idx on file_part (object);
