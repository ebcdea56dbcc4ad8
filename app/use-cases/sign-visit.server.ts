import { issueVisitMinutes } from './issue-visit-minutes.server.ts'
import { accountOf } from './report-visit.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import type { ActOfContext } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { FileId } from '#app/domain/files/file.ts'
import { draftOf } from '#app/domain/files/file-subject.ts'
import type { VisitMinutesWords } from '#app/domain/letters/visit-minutes.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import {
  acknowledgeMinutes,
  attachSignedPaper,
  signMinutes,
  type AcknowledgeForm,
  type SignRefusal,
} from '#app/domain/visits/signing.ts'
import type { Visit, VisitEvent } from '#app/domain/visits/visit.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { linkFiles, lockDrafts, saveAgencyOfFiles, unlinkFiles } from '#app/repositories/files.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'
import { lockVisit, saveVisit } from '#app/repositories/visits.server.ts'

/** What is signed: by an officer of the team, by the representative, or on paper that was scanned. */
export type SignOrder = { ref: string; words: VisitMinutesWords } & (
  { way: 'officer' } | { way: 'representative'; form: AcknowledgeForm } | { way: 'paper'; fileId: FileId }
)
export type SignVisitRefusal = NotAllowed | SignRefusal | { code: 'no-such-visit' | 'no-such-file' }

/**
 * One signature under the minutes. With the last one they are issued anew without the draft mark, in the same
 * transaction; so are they with the paper that everybody signed by hand.
 */
export async function signVisit(context: Context, order: SignOrder): Promise<Result<Visit, SignVisitRefusal>> {
  const allowed = requirePermission(context.actor, 'visit:keep')
  if (!allowed.ok) return allowed
  const norms = await loadNorms()
  return unlessRefused(async (tx) => {
    const visit = await lockVisit(tx, order.ref)
    if (!visit) return refuse({ code: 'no-such-visit' })
    const free = requirePermission(context.actor, 'visit:keep', { agencyNo: visit.agencyNo })
    if (!free.ok) return free
    const signed = await sign(tx, context, { visit, order })
    if (!signed.ok) return signed
    return accept(await keep(tx, { context, norms, order, signed: signed.value }))
  })
}

async function sign(
  tx: Tx,
  context: Context,
  { visit, order }: { visit: Visit; order: SignOrder },
): Promise<Result<Visit, SignVisitRefusal>> {
  const by = { accountId: accountOf(context.actor), now: context.now }
  if (order.way === 'officer') return signMinutes(visit, by)
  if (order.way === 'representative') return acknowledgeMinutes(visit, order.form, by)
  const drafts = draftOf(context.actor)
  const [file] = await lockDrafts(tx, [order.fileId], drafts)
  if (!file) return refuse({ code: 'no-such-file' })
  await linkFiles(tx, [file.id], { subject: `visit:${visit.ref}`, at: context.now })
  await unlinkFiles(tx, [file.id], drafts)
  await saveAgencyOfFiles(tx, [file.id], visit.agencyNo)
  return attachSignedPaper(visit, { fileId: file.id, sha256: file.sha256 }, by)
}

type Keeping = { context: Context; norms: Norms; order: SignOrder; signed: Visit }

async function keep(tx: Tx, keeping: Keeping): Promise<Visit> {
  const { context, signed } = keeping
  const event: VisitEvent = { type: 'visit-signed', ref: signed.ref, by: signerOf(keeping) }
  const acts: ActOfContext[] = [{ context, act: ledgerActOf(event, signed.agencyNo) }]
  const issued = signed.state === 'SIGNED' ? await issueSigned(tx, keeping) : { code: null, acts: [] }
  const saved = { ...signed, signedCode: issued.code }
  await saveVisit(tx, saved)
  await appendLedgerActs(tx, [...acts, ...issued.acts])
  return { ...saved, version: saved.version + 1 }
}

async function issueSigned(tx: Tx, { context, norms, order, signed }: Keeping) {
  const [agency] = await lockAgencies(tx, [signed.agencyNo])
  const { report, minutesNo, scan } = signed
  if (!agency || !report) throw new Error('Minutes were signed of a visit that was not reported.')
  const number = { number: minutesNo ?? '…', hasNumber: minutesNo !== null }
  const visit = { ...signed, report }
  const { code, acts } = await issueVisitMinutes(tx, { context, visit, agency, norms, number, words: order.words })
  const { ref, agencyNo } = signed
  const event: VisitEvent = { type: 'visit-minutes-signed', ref, code, scanSha256: scan?.sha256 ?? null }
  return { code, acts: [...acts, { context, act: ledgerActOf(event, agencyNo) }] }
}

function signerOf({ context, order }: Keeping): string {
  if (order.way === 'officer') return accountOf(context.actor)
  return order.way
}
