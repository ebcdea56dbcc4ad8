-- A passkey says when it was last used, and belongs to one account only. A person who is known by a civil-service number
-- here and by the number of their identity card there may give both: four eyes are then counted as of one person.
--
-- Undo: drop the two columns, and replace passkey_credential_id_key by a plain index. Whoever gave both numbers counts
-- again by the first of them.

alter table passkey add column last_used_at timestamptz(6);
drop index passkey_credential_id_idx;
create unique index passkey_credential_id_key on passkey (credential_id);

alter table user_account add column second_person_key text;
create index user_account_second_person_key_idx on user_account (second_person_key);
