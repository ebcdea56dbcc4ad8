import { keepMessage } from './keep-message.server.ts'
import { openTrackedReport, type TrackedRefusal } from './open-tracked-report.server.ts'
import { letGoPlaced, placeUploads, type PlacedFile } from './place-uploads.server.ts'
import { takeReporterStep } from './raise-report.server.ts'
import { recordSeal, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import { plainlyNamed } from '#app/domain/complaints/evidence-names.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import { openCheckIns } from '#app/domain/complaints/check-in.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { reporterActDone, type ReporterAct, type ReporterActRefusal } from '#app/domain/complaints/reporter-act.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockComplaint } from '#app/repositories/complaints.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { listCheckIns, saveCheckInAnswer } from '#app/repositories/safety-check-ins.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** Ten files of 10 MB and their copies go into the database in some seconds. */
const LONG = { timeoutMs: 120_000 }

export type OwnReportRefusal =
  | TrackedRefusal
  | ReporterActRefusal
  | { code: 'too-many-files' }
  | { code: 'files-refused'; files: readonly FileRefusal[] }

type Sent = {
  /** Of the session. */
  token: string | undefined
  act: ReporterAct
  files?: readonly ReceivedFile[]
}

/**
 * Whoever reported writes, completes, corrects, withdraws, tells of pressure or answers whether they are safe. What they
 * say is sealed as the report is; a step follows where the rules say so, and who must look at once is told.
 */
export async function actOnOwnReport(context: Context, sent: Sent): Promise<Result<null, OwnReportRefusal>> {
  const { files = [] } = sent
  const opened = await openForAct(context, sent)
  if (!opened.ok) {
    for (const file of files) file.discard()
    return opened
  }
  const plain = plainlyNamed(files)
  const { placed, refused } = await placeUploads(plain.files, context)
  if (refused.length > 0) {
    await letGoPlaced(placed, 'copies and keys')
    return refuse({
      code: 'files-refused',
      files: refused.map(({ code, name }) => ({ code, name: plain.calledBefore(name) })),
    })
  }
  return keep(context, { ...opened.value, act: sent.act, placed })
}

type Opened = { complaint: Complaint; seal: RecordSeal }

/** Refused before a file is looked into, where that can be known; the transaction asks once more. */
async function openForAct(
  context: Context,
  { token, act, files = [] }: Sent,
): Promise<Result<Opened, OwnReportRefusal>> {
  const tracked = await openTrackedReport(context, token)
  if (!tracked.ok) return tracked
  if (files.length > MOST_FILES) return refuse({ code: 'too-many-files' })
  const { complaint } = tracked.value
  const seal = complaint.contentKey && (await recordSeal(complaint.contentKey))
  if (!seal) return refuse({ code: 'closed' })
  const done = reporterActDone(act, { complaint, files: files.length, openDays: await listOpenDays(complaint.id) })
  return done.ok ? accept({ complaint, seal }) : done
}

type Doing = Opened & { act: ReporterAct; placed: readonly PlacedFile[] }

async function keep(context: Context, doing: Doing): Promise<Result<null, OwnReportRefusal>> {
  const { placed } = doing
  try {
    const kept = await inTransaction(async (tx) => save(tx, context, doing), LONG)
    await letGoPlaced(placed, kept.ok ? 'copies' : 'copies and keys')
    return kept
  } catch (error) {
    await letGoPlaced(placed, 'copies and keys')
    throw error
  }
}

async function save(
  tx: Tx,
  context: Context,
  { complaint: { no }, seal, act, placed }: Doing,
): Promise<Result<null, OwnReportRefusal>> {
  const complaint = await lockComplaint(tx, no)
  if (!complaint?.contentKey) return refuse({ code: 'closed' })
  const openDays = await listOpenDays(complaint.id, tx)
  const done = reporterActDone(act, { complaint, files: placed.length, openDays })
  if (!done.ok) return done
  const { kind, ...step } = done.value
  if (act.act === 'check-in') await saveAnswer(tx, context, { complaintId: complaint.id, act })
  const said = await keepMessage(tx, context, { complaint, seal, from: 'REPORTER', kind, text: act.text, placed })
  await tellLedger(tx, context, [...said, ...(await takeReporterStep(tx, context, { complaint, ...step }))])
  return accept(null)
}

async function saveAnswer(
  tx: Tx,
  { now }: Context,
  { complaintId, act }: { complaintId: number; act: Extract<ReporterAct, { act: 'check-in' }> },
): Promise<void> {
  await saveCheckInAnswer(tx, { complaintId, day: act.day }, { answer: act.answer, at: now })
}

async function tellLedger(tx: Tx, context: Context, acts: readonly LedgerAct[]): Promise<void> {
  await appendLedgerActs(
    tx,
    acts.map((act) => ({ context, act })),
  )
}

async function listOpenDays(complaintId: number, tx?: Tx) {
  const { checkIns, askedAt } = await listCheckIns(complaintId, tx)
  return openCheckIns(checkIns, askedAt).map(({ day }) => day)
}
