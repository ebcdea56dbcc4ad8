-- A file of a report is acknowledged when its sealed original is on disk; the copy that people see is made afterwards.
--
-- Undo: make the copies that wait (npm run job -- make-copies), then alter table stored_file drop column copy.

alter table stored_file add column copy text not null default 'READY';
create index stored_file_copy_idx on stored_file (uploaded_at) where copy = 'WAITING';
