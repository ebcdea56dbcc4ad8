-- What agencies that were joined or parted do, or are listed as, under the record where it is read: by it they are found
-- and counted. Agencies without a bond have no row: what they do is in their own rows.
--
-- Undo: drop the table. Nothing is lost; it is made again from the records (`npm run job rebuild-status-index`).

create table held_kind (
  agency_id integer not null references agency (id) on delete cascade on update cascade,
  type text not null,
  activity text not null,
  primary key (agency_id, type, activity)
);

-- Until the next rebuild, as far as it can be said in SQL: joined records under the one they joined.
insert into held_kind (agency_id, type, activity)
select coalesce(a.redirects_to_id, a.id), held.type, held.activity
from agency a join (
  select agency_id, type, activity from capability
  union select agency_id, type, '' from listing
) held on held.agency_id = a.id
where a.id in (
  select from_id from merger where kind <> 'DIFFERENT' union select into_id from merger where kind <> 'DIFFERENT')
on conflict do nothing;
