import { ofType, type AgencyEvent } from './agency-events.server.ts'
import { saveWidening } from './registry-widening.server.ts'
import type { Tx } from './transaction.server.ts'

/**
 * Saves what happened as rows: one statement for each kind of event, whatever their number. `agency-registered` and
 * `agency-data-corrected` are saved by `agency-writes.server.ts`, which gives numbers and checks versions.
 */
export async function saveRegistryEvents(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  await addEvidence(tx, events)
  await decideEvidence(tx, events)
  await invalidateEvidence(tx, events)
  await saveApplications(tx, events)
  await addVerifications(tx, events)
  await addSanctions(tx, events)
  await saveSanctionChanges(tx, events)
  await saveRemedies(tx, events)
  await saveFindings(tx, events)
  await ceaseAgencies(tx, events)
  await saveWidening(tx, events)
}

async function addEvidence(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'evidence-submitted').map(({ agencyId, evidence }) => ({
    ...evidence,
    kbli: evidence.kbli ?? [],
    agencyId,
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into evidence (agency_id, ref, kind, number, programme_key, kbli, kbli_version, holder_person_id,
      valid_from, valid_to, result, submitted_at)
    select "agencyId", ref, kind, number, "programmeKey", kbli, "kbliVersion", "holderPersonId",
      "validFrom", "validTo", result, "submittedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, ref text, kind text, number text, "programmeKey" text, kbli text[], "kbliVersion" int,
      "holderPersonId" int, "validFrom" date, "validTo" date, result text, "submittedAt" timestamptz)`
}

async function decideEvidence(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'evidence-decided')
  if (rows.length === 0) return
  await tx.$executeRaw`
    update evidence set decision = row.decision, decided_at = row."decidedAt", decided_by = row.by,
      version = version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      ref text, decision text, "decidedAt" timestamptz, by text[])
    where evidence.ref = row.ref`
}

async function invalidateEvidence(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'evidence-invalidated')
  if (rows.length === 0) return
  await tx.$executeRaw`
    update evidence set invalidated_from = row."from", invalidated_recorded_at = row."recordedAt",
      invalidation_reason = row.reason, version = version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      ref text, "from" date, "recordedAt" timestamptz, reason text)
    where evidence.ref = row.ref`
}

async function saveApplications(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const opened = ofType(events, 'application-opened').map(({ agencyId, application }) => ({ ...application, agencyId }))
  if (opened.length > 0) {
    await tx.$executeRaw`
      insert into application (agency_id, ref, opened_on, recorded_at)
      select "agencyId", ref, "openedOn", "recordedAt"
      from jsonb_to_recordset(${JSON.stringify(opened)}::jsonb) as row(
        "agencyId" int, ref text, "openedOn" date, "recordedAt" timestamptz)`
  }
  await endByRef(tx, 'application', [...ofType(events, 'application-closed'), ...ofType(events, 'application-decided')])
}

async function addVerifications(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'verification-recorded').map(({ agencyId, verification }) => ({
    ...verification,
    agencyId,
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into verification_record (agency_id, evidence_id, system, checked_at, checked_by, result, screenshot_hash,
      points, file_id)
    select row."agencyId", evidence.id, row.system, row."checkedAt", row."checkedBy", row.result, row."screenshotHash",
      row.points, row."fileId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, "evidenceRef" text, system text, "checkedAt" timestamptz, "checkedBy" text, result text,
      "screenshotHash" text, points jsonb, "fileId" text)
    left join evidence on evidence.ref = row."evidenceRef"`
}

async function addSanctions(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'sanction-recorded').map(({ agencyId, sanction }) => ({
    ...sanction,
    ...sanction.scope,
    reply: sanction.rightOfReply?.text ?? null,
    replyOn: sanction.rightOfReply?.on ?? null,
    replyRecordedAt: sanction.rightOfReply?.recordedAt ?? null,
    agencyId,
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into sanction (agency_id, ref, regime, step, effect, scope_level, scope_activity, scope_programme_key, number,
      signer_unit_id, proposer_id, approver_id, decided_on, from_day, to_day, repair_due_on, recorded_at,
      right_of_reply, right_of_reply_on, right_of_reply_recorded_at)
    select "agencyId", ref, regime, step, effect, level, activity, "programmeKey", number,
      "signerUnitId", "proposerId", "approverId", "decidedOn", "from", "to", "repairDueOn", "recordedAt",
      reply, "replyOn", "replyRecordedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, ref text, regime text, step text, effect text, level text, activity text, "programmeKey" text,
      number text, "signerUnitId" text, "proposerId" text, "approverId" text, "decidedOn" date, "from" date, "to" date,
      "repairDueOn" date, "recordedAt" timestamptz, reply text, "replyOn" date, "replyRecordedAt" timestamptz)`
}

async function saveSanctionChanges(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  await endByRef(tx, 'sanction', ofType(events, 'sanction-lifted'))
  const replies = ofType(events, 'reply-published')
  if (replies.length === 0) return
  await tx.$executeRaw`
    update sanction set right_of_reply = row.text, right_of_reply_on = row."on",
      right_of_reply_recorded_at = row."recordedAt", version = version + 1
    from jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) as row(
      "sanctionRef" text, text text, "on" date, "recordedAt" timestamptz)
    where sanction.ref = row."sanctionRef"`
}

async function saveRemedies(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'remedy-recorded').map(({ remedy }) => remedy)
  if (rows.length > 0) {
    await tx.$executeRaw`
      insert into remedy (ref, sanction_id, kind, filed_on, recorded_at)
      select row.ref, sanction.id, row.kind, row."filedOn", row."recordedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        ref text, "sanctionRef" text, kind text, "filedOn" date, "recordedAt" timestamptz)
      join sanction on sanction.ref = row."sanctionRef"`
  }
  await endByRef(tx, 'remedy', ofType(events, 'remedy-decided'))
}

async function saveFindings(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'finding-recorded').map(({ agencyId, finding }) => ({ ...finding, agencyId }))
  if (rows.length > 0) {
    await tx.$executeRaw`
      insert into finding (agency_id, ref, kind, effective_from, recorded_at)
      select "agencyId", ref, kind, "effectiveFrom", "recordedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        "agencyId" int, ref text, kind text, "effectiveFrom" date, "recordedAt" timestamptz)`
  }
  await endByRef(tx, 'finding', ofType(events, 'finding-resolved'))
}

async function ceaseAgencies(tx: Tx, events: readonly AgencyEvent[]): Promise<void> {
  const rows = ofType(events, 'agency-ceased')
  if (rows.length === 0) return
  await tx.$executeRaw`
    update agency set ceased_on = row."on", ceased_recorded_at = row."recordedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("agencyId" int, "on" date, "recordedAt" timestamptz)
    where agency.id = row."agencyId"`
}

/** The statement that ends a row of each kind on a day; the texts are constants, the days are parameters. */
const ENDS = {
  application: 'update application set closed_on = row."on", closed_recorded_at = row."recordedAt"',
  sanction: 'update sanction set lifted_on = row."on", lifted_recorded_at = row."recordedAt", version = version + 1',
  remedy: 'update remedy set decided_on = row."on", decided_recorded_at = row."recordedAt"',
  finding: 'update finding set resolved_on = row."on", resolved_recorded_at = row."recordedAt"',
} as const

type Ending = { ref: string; on: string; recordedAt: string }

async function endByRef(tx: Tx, table: keyof typeof ENDS, rows: readonly Ending[]): Promise<void> {
  if (rows.length === 0) return
  const source = 'from jsonb_to_recordset($1::jsonb) as row(ref text, "on" date, "recordedAt" timestamptz)'
  await tx.$executeRawUnsafe(`${ENDS[table]} ${source} where ${table}.ref = row.ref`, JSON.stringify(rows))
}
