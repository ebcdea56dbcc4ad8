import { ofType, type AgencyEvent } from './agency-events.server.ts'
import type { Tx } from './transaction.server.ts'

/** Saves what an agency does more than before, and what was accepted of it: decisions on applications and proposals. */
export async function saveWidening(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  await addCapabilities(tx, events)
  await addProgrammes(tx, events)
  await addDecisions(tx, events)
  await acceptProposals(tx, events)
}

async function addCapabilities(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'capability-added').map(({ agencyId, capability, recordedAt }) => ({
    ...capability,
    agencyId,
    recordedAt,
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into capability (agency_id, type, activity, kbli, kbli_version, recorded_at)
    select "agencyId", type, activity, kbli, "kbliVersion", "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, type text, activity text, kbli text, "kbliVersion" int, "recordedAt" timestamptz)`
}

async function addProgrammes(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'programme-added').map(({ agencyId, of, programme, recordedAt }) => ({
    ...of,
    ...programme,
    agencyId,
    recordedAt,
  }))
  if (rows.length === 0) return
  await addMissingCapabilities(tx, rows)
  await tx.$executeRaw`
    insert into programme (capability_id, key, name, kbli, kbli_version, skkni_unit_code, hours, is_added,
      yearly_capacity, added_on, recorded_at)
    select capability.id, row.key, row.name, row.kbli, row."kbliVersion", row."skkniUnitCode", row.hours,
      row."isAdded", row."yearlyCapacity", row."addedOn", row."recordedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, type text, activity text, key text, name text, kbli text, "kbliVersion" int,
      "skkniUnitCode" text, hours int, "isAdded" boolean, "yearlyCapacity" int, "addedOn" date,
      "recordedAt" timestamptz)
    join capability on capability.agency_id = row."agencyId" and capability.type = row.type
      and capability.activity = row.activity`
}

/** An activity that came with a record that joined it gets a row of the agency's own when something is added to it. */
async function addMissingCapabilities(
  tx: Tx,
  rows: readonly { agencyId: number; type: string; activity: string; recordedAt: string }[],
): Promise<void> {
  await tx.$executeRaw`
    insert into capability (agency_id, type, activity, recorded_at)
    select distinct "agencyId", type, activity, "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, type text, activity text, "recordedAt" timestamptz)
    on conflict (agency_id, type, activity) do nothing`
}

/** The last step of an application; its row is ended by `registry-events.server.ts`. */
async function addDecisions(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'application-decided').map(({ ref, outcome, reasons, by, recordedAt }) => ({
    ref,
    at: recordedAt,
    actor: by.join(' '),
    body: { type: 'DECIDED', outcome, reasons },
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into application_step (application_id, seq, body, actor, at)
    select application.id, 1 + coalesce(
        (select max(seq) from application_step step where step.application_id = application.id), 0),
      row.body, row.actor, row.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(ref text, at timestamptz, actor text, body jsonb)
    join application on application.ref = row.ref`
}

async function acceptProposals(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'agency-proposal-accepted')
  if (rows.length === 0) return
  await tx.$executeRaw`
    update agency_proposal set outcome = 'ACCEPTED', decided_at = row."recordedAt", decided_by = row.by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(ref text, "recordedAt" timestamptz, by text)
    where agency_proposal.ref = row.ref and agency_proposal.outcome is null`
}
