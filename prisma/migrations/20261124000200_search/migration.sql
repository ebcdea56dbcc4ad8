-- Finding an agency by a misspelt or partial name (docs/adr/0005-search.md). Everything here is made from the registry
-- and can be made again (`npm run job -- rebuild-search`), so the application's role owns the tables: a rebuild fills
-- new ones and swaps them.
-- Undo: drop schema search cascade; revoke references on public.agency from ceklembaga_app.

create schema search;
grant usage, create on schema search to ceklembaga_app;
grant references on public.agency to ceklembaga_app;

-- Every distinct word of a name or district. `df`: how many names hold it or a word that sounds like it, as last counted.
-- `near`: hashes of the word with no, one and two letters struck out.
create table search.word (
  word  text  collate "C" primary key,
  sound text  collate "C" not null,
  df    int   not null,
  near  int[] not null
);
create index word_near on search.word using gin (near) with (fastupdate = off);

-- One row a name: the official one (place 0), then former names and aliases. `terms`: hashes of its words, of pairs of
-- them, of all of them in any order, of its letters without spaces, of its initials, and of the words of the district.
create table search.name (
  agency_id int      not null references public.agency on delete cascade,
  place     smallint not null,
  kind      text     not null check (kind in ('OFFICIAL', 'FORMER', 'ALIAS')),
  name      text     not null,
  until     date,
  words     text     not null,
  context   text     not null,
  forms     text     not null,
  terms     int[]    not null,
  primary key (agency_id, place)
);
create index name_terms on search.name using gin (terms) with (fastupdate = off);

-- Numbers an agency is found by. The column is collate "C": a beginning is a range of the index.
create table search.identifier (
  agency_id int  not null references public.agency on delete cascade,
  scheme    text not null,
  value     text collate "C" not null,
  primary key (agency_id, scheme, value)
);
create index identifier_value on search.identifier (value);
create index identifier_end on search.identifier (reverse(value));

-- With which version of the keys the tables were filled, and how many names there were at the last count.
create table search.state (
  only_row boolean primary key default true check (only_row),
  version  int not null,
  names    int not null
);
insert into search.state (version, names) values (1, 0);

alter table search.word owner to ceklembaga_app;
alter table search.name owner to ceklembaga_app;
alter table search.identifier owner to ceklembaga_app;
alter table search.state owner to ceklembaga_app;

-- A merged agency redirects: its names lead to the one that stays, through that one's former names and aliases.
create function search.forget_merged() returns trigger language plpgsql as $$
begin
  delete from search.name where agency_id = new.id;
  delete from search.identifier where agency_id = new.id;
  return null;
end
$$;
create trigger search_forgets_merged after update of redirects_to_id on public.agency
  for each row when (new.redirects_to_id is not null and old.redirects_to_id is distinct from new.redirects_to_id)
  execute function search.forget_merged();
