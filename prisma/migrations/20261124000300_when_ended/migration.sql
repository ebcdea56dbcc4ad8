-- When the office recorded that something ended: a lifting, closing, resolving or deciding, and a reply. Until then nobody
-- knew of it, whatever day it speaks of.
--
-- Rows of before say no moment. Nobody can have known of an end before the row it ends, nor, as far as anybody can tell,
-- before the day it speaks of: the later of the recorded-at of the row and 00:00 WIB of that day is taken. A reply
-- without a day is taken as known with its sanction.
--
-- The day of the last check is asked of verification_record, where every look is; only that column's own writer ever
-- wrote it, always beside such a row.
--
-- Undo: drop the constraints and the columns again, and add agency.last_check_on as the latest WIB day of
-- verification_record.checked_at.

alter table application add column closed_recorded_at timestamptz(6);
update application set closed_recorded_at = greatest(recorded_at, closed_on::timestamp at time zone 'Asia/Jakarta')
  where closed_on is not null;
alter table application add constraint application_closed_is_recorded
  check ((closed_on is null) = (closed_recorded_at is null));

alter table sanction add column lifted_recorded_at timestamptz(6), add column right_of_reply_recorded_at timestamptz(6);
update sanction set lifted_recorded_at = greatest(recorded_at, lifted_on::timestamp at time zone 'Asia/Jakarta')
  where lifted_on is not null;
update sanction
  set right_of_reply_recorded_at = greatest(recorded_at, right_of_reply_on::timestamp at time zone 'Asia/Jakarta')
  where right_of_reply is not null;
alter table sanction
  add constraint sanction_lifted_is_recorded check ((lifted_on is null) = (lifted_recorded_at is null)),
  add constraint sanction_reply_is_recorded check ((right_of_reply is null) = (right_of_reply_recorded_at is null));

alter table remedy add column decided_recorded_at timestamptz(6);
update remedy set decided_recorded_at = greatest(recorded_at, decided_on::timestamp at time zone 'Asia/Jakarta')
  where decided_on is not null;
alter table remedy add constraint remedy_decided_is_recorded
  check ((decided_on is null) = (decided_recorded_at is null));

alter table finding add column resolved_recorded_at timestamptz(6);
update finding set resolved_recorded_at = greatest(recorded_at, resolved_on::timestamp at time zone 'Asia/Jakarta')
  where resolved_on is not null;
alter table finding add constraint finding_resolved_is_recorded
  check ((resolved_on is null) = (resolved_recorded_at is null));

update agency set ceased_recorded_at = greatest(recorded_at, ceased_on::timestamp at time zone 'Asia/Jakarta')
  where ceased_on is not null and ceased_recorded_at is null;
alter table agency
  drop column last_check_on,
  add constraint agency_ceased_is_recorded check ((ceased_on is null) = (ceased_recorded_at is null));
