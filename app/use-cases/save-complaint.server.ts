import { createHash } from 'node:crypto'
import { beginComplaint } from './begin-complaint.server.ts'
import { offerSaved, savePlaced, type PlacedFile } from './place-uploads.server.ts'
import { planCheckIns } from './plan-check-ins.server.ts'
import { takeYearNumber } from './take-year-number.server.ts'
import { printsOf } from '#app/adapters/complaint-prints.server.ts'
import { secretHash, secretSentUnder, sentHash } from '#app/adapters/complaint-secret.server.ts'
import { destroyDataKey } from '#app/adapters/key-store.server.ts'
import { keyedHash } from '#app/adapters/keys.server.ts'
import { newRecordSeal, sealRecord, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import { ComplaintNo, type Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import { plainlyNamed } from '#app/domain/complaints/evidence-names.ts'
import { saysWho, type ReporterIdentity } from '#app/domain/complaints/identity.ts'
import type { ComplaintOrder } from '#app/domain/complaints/order.ts'
import { receive } from '#app/domain/complaints/receive.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import { contentSubject, filesOfComplaint, identitySubject } from '#app/domain/complaints/sealed-parts.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'
import { addComplaintLink, findAgencyRow } from '#app/repositories/complaint-links.server.ts'
import {
  addComplaint,
  addComplaintSteps,
  addOutsideNumber,
  findComplaint,
  type NewComplaint,
} from '#app/repositories/complaints.server.ts'
import { linkFiles, lockDrafts, renameFiles, unlinkFiles } from '#app/repositories/files.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** The data keys of a report that is being received. They are on disk; what they open is not there yet. */
export type ComplaintSeals = { content: RecordSeal; identity: RecordSeal | null }

/** Makes the data keys a report needs: one for what it says, and one for who sends it, where somebody says so. */
export async function makeSeals({ identity, reception }: ComplaintOrder): Promise<ComplaintSeals> {
  const sealsIdentity = identity !== null && reception.mode !== 'ANONIM' && saysWho(identity)
  const [content, ofIdentity] = await Promise.all([newRecordSeal(), sealsIdentity ? newRecordSeal() : null])
  return { content, identity: ofIdentity }
}

/** The report was not kept: its keys go. */
export async function destroySeals({ content, identity }: ComplaintSeals): Promise<void> {
  for (const seal of [content, identity]) if (seal) await destroyDataKey(seal.key)
}

/** What a proof of filing attests: SHA-256 over the canonical form of what was said, in hexadecimal. */
export function contentSha256(content: ComplaintContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

type Saving = { order: ComplaintOrder; placed: readonly PlacedFile[]; seals: ComplaintSeals }

/**
 * Saves a report as received, in the transaction of its files: numbered, sealed, its first step taken. The bytes of files
 * go first: from the number on, other reports of the year wait for this one.
 */
export async function saveComplaint(tx: Tx, context: Context, { order, placed, seals }: Saving): Promise<Complaint> {
  const receivedOn = dayOfInstant(order.reception.receivedAt)
  const stored = await savePlaced(tx, context, { placed, agencyNo: null })
  const no = ComplaintNo.parse(await takeYearNumber(tx, 'LAP', { ...context, today: receivedOn }))
  const files = placed.length + (order.drafts?.ids.length ?? 0)
  const complaint = await newComplaint(no, order, { files, seals })
  const id = await addComplaint(tx, complaint)
  await linkAsChosen(tx, id, { order, at: context.now })
  const fileActs = await offerFiles(tx, context, { no, order, stored })
  for (const number of order.outsideNumbers ?? []) await addOutsideNumber(tx, id, { ...number, at: context.now })
  const received = {
    on: receivedOn,
    at: context.now,
    by: actorName(context.actor),
    body: { type: 'received' as const },
  }
  await addComplaintSteps(tx, id, [received])
  if (order.checkIns === true) await planCheckIns(tx, { id, receivedOn })
  const kept = await begun(tx, context, no)
  await appendLedgerActs(
    tx,
    [...fileActs, receivedAct(complaint, files)].map((act) => ({ context, act })),
  )
  return kept
}

async function begun(tx: Tx, context: Context, no: ComplaintNo): Promise<Complaint> {
  const kept = await findComplaint(no, tx)
  if (!kept) throw new Error(`The report ${no} was added and is not there.`)
  await beginComplaint(tx, context, kept)
  return kept
}

/** An agency of the register that the reporter chose is a suggestion until an officer decides. */
async function linkAsChosen(tx: Tx, complaintId: number, { order, at }: { order: ComplaintOrder; at: Instant }) {
  const { no } = order.content.party
  const agencyId = no === null ? undefined : await findAgencyRow(no, tx)
  if (agencyId === undefined) return
  const why = { reasons: ['CHOSEN_BY_REPORTER'], strength: null, likeness: null, note: '' }
  await addComplaintLink(tx, { complaintId, to: { agencyId }, verdict: 'BY_REPORTER', why, by: 'public', at })
}

async function newComplaint(
  no: ComplaintNo,
  { reception, content, identity, sentKey }: ComplaintOrder,
  { files, seals }: { files: number; seals: ComplaintSeals },
): Promise<NewComplaint> {
  const { complaintKinds: kinds } = await loadNorms()
  const who = identity && seals.identity && { identity, seal: seals.identity }
  return {
    no,
    ...receive(content, reception, { kinds, files }),
    contentKey: seals.content.key,
    contentSealed: sealRecord(canonicalJson(content), contentSubject(no), seals.content),
    contentSha256: contentSha256(content),
    identityKey: seals.identity?.key ?? null,
    identitySealed: who && sealRecord(canonicalJson(who.identity), identitySubject(no), who.seal),
    reporterHash: who && reporterHash(who.identity),
    secretHash: secretHash(no, secretSentUnder(sentKey)),
    sentHash: sentHash(sentKey),
    ...printsOf(content),
  }
}

/** The same for two reports of one company, or of one person who gives the same telephone or mail. */
function reporterHash({ company, phone, email, name }: ReporterIdentity): string | null {
  const known = [company?.ref, company?.nib, company?.name, phone.replaceAll(/\D/g, ''), email, name]
  const first = known.find((text) => (text ?? '') !== '') ?? null
  return first === null ? null : keyedHash(first.toLowerCase(), 'complaint-reporters')
}

/** Files of this form, and those that waited as drafts; answers what the ledger is told. */
async function offerFiles(
  tx: Tx,
  context: Context,
  { no, order: { drafts }, stored }: { no: ComplaintNo; order: ComplaintOrder; stored: readonly StoredFile[] },
): Promise<LedgerAct[]> {
  const subject = filesOfComplaint(no)
  const acts = await offerSaved(tx, context, { stored, subject })
  if (!drafts || drafts.ids.length === 0) return acts
  const files = await lockDrafts(tx, drafts.ids, drafts.subject)
  const waiting = files.map(({ id }) => id)
  await renameFiles(tx, plainlyNamed(files).files)
  await linkFiles(tx, waiting, { subject, at: context.now })
  await unlinkFiles(tx, waiting, drafts.subject)
  return acts
}

function receivedAct(
  { no, channel, mode, kinds, severity, contentSha256: hash }: NewComplaint,
  files: number,
): LedgerAct {
  return ledgerActOf({ type: 'complaint-received', channel, mode, kinds, severity, contentSha256: hash, files }, no)
}
