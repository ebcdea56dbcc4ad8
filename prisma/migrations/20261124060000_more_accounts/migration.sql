-- The ledger is read by act, by actor and by request (/petugas/audit), newest first.
--
-- Undo: drop the three indexes. Nothing depends on them but the speed of that page.

create index ledger_act_seq_idx on guard.ledger (act, seq);
create index ledger_actor_seq_idx on guard.ledger (actor, seq);
create index ledger_request_id_idx on guard.ledger (request_id);
