-- A version of a document of the rules that somebody prepares, and what would change if it held.
--
-- Undo: drop the table. Versions that were confirmed are in reference_document.

create table norm_draft (
  id serial primary key,
  ref text not null,
  name text not null,
  version integer not null,
  body jsonb not null,
  sha256 text not null,
  reason_back text,
  made_by text not null,
  made_at timestamptz(6) not null,
  preview_norms text not null,
  preview_day date not null,
  preview_after integer not null default 0,
  preview_seen integer not null default 0,
  preview_total integer not null,
  preview_changed integer not null default 0,
  preview_first jsonb not null default '[]',
  preview_done_at timestamptz(6)
);
create unique index norm_draft_ref_key on norm_draft (ref);
create index norm_draft_preview_done_at_idx on norm_draft (preview_done_at);
