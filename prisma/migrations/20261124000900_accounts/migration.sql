-- Accounts: who signs in and how (through better-auth), invitations, ties of officers, acting for another, capacity of
-- offices, and what one officer proposes for another to confirm.
--
-- Undo: drop the tables. Nothing else refers to them.


