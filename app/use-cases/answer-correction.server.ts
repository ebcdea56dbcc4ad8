import { changeAgenciesIn, type ActOfContext, type CommonRefusal } from './change-agencies.server.ts'
import { issueOfficeLetter } from './issue-office-letter.server.ts'
import { postMails } from './post-mails.server.ts'
import { publishReplyOrder } from './publish-reply.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { tellAccounts } from './tell-accounts.server.ts'
import { unseal } from '#app/adapters/keys.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import {
  answerCorrection as decide,
  type AnswerOutcome,
  type AnswerRefusal,
  type CorrectionAnswer,
  type CorrectionRequest,
} from '#app/domain/corrections/answer.ts'
import { maskPhrases, type MaskRefusal } from '#app/domain/corrections/mask.ts'
import { CORRECTION_LETTER, type CorrectionLetterWords } from '#app/domain/letters/correction-letter.ts'
import type { OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { PublishReplyRefusal } from '#app/domain/registry/sanction.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import {
  addCorrectionAnswer,
  findCorrection,
  findDataChange,
  findSealedContact,
} from '#app/repositories/corrections.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listRecipientsOf } from '#app/repositories/recipients.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type CorrectionWords = { letter: CorrectionLetterWords; office: OfficeLetterWords }

type Common = CommonRefusal | { code: 'no-such-request'; ref: string }
export type AnswerCorrectionRefusal = Common | AnswerRefusal
export type PublishRequestedReplyRefusal = Common | AnswerRefusal | MaskRefusal | PublishReplyRefusal

type Answering = { tx: Tx; context: Context; agency: AgencyRecord; request: CorrectionRequest; words: CorrectionWords }

/** An officer answers a request in words: granted, partly or refused. It is told by letter, and by mail where one was left. */
export async function answerCorrection(
  context: Context,
  form: { ref: string; outcome: Exclude<AnswerOutcome, 'PUBLISHED'>; text: string; words: CorrectionWords },
): Promise<Result<null, AnswerCorrectionRefusal>> {
  return working<AnswerRefusal>(context, form, async (answering) => {
    const { tx, request, agency } = answering
    const facts = { change: await findDataChange(request.ref, tx), by: accountOf(context), now: context.now }
    const answer = decide(request, form, facts)
    if (!answer.ok) return answer
    const acts = await keep(answering, answer.value)
    await refreshWork(tx, [agency.id], context)
    await appendLedgerActs(tx, acts)
    return accept(null)
  })
}

type PublishForm = {
  ref: string
  sanctionRef: string
  phrases: readonly string[]
  text: string
  words: CorrectionWords
}

/**
 * The right of reply of an agency is published beside its sanction, in its own words; only what is somebody's private
 * matter is masked, and marked (domain.md 5.6, 9). It changes no status: one officer does it.
 */
export async function publishRequestedReply(
  context: Context,
  form: PublishForm,
): Promise<Result<null, PublishRequestedReplyRefusal>> {
  return working<AnswerRefusal | MaskRefusal | PublishReplyRefusal>(context, form, async (answering) => {
    const { request, tx, agency } = answering
    if (request.answer) return refuse({ code: 'already-answered' })
    const masked = maskPhrases(request.message, form.phrases)
    if (!masked.ok) return masked
    const { sanctionRef } = form
    const answer: CorrectionAnswer = {
      ...{ outcome: 'PUBLISHED', text: form.text.trim(), sanctionRef, masked: masked.value.masked },
      ...{ answeredBy: accountOf(context), answeredAt: context.now, letterCode: null },
    }
    const order = {
      ...publishReplyOrder(context, agency.no, { sanctionRef, text: masked.value.text }),
      permission: 'correction:answer' as const,
      alongside: async () => keep(answering, answer),
    }
    const [published] = await changeAgenciesIn(tx, [order])
    if (!published) throw new Error('An order was given and none was answered.')
    return published.ok ? accept(null) : published
  })
}

/** Where to answer, for the officer who answers; that they looked is told in the ledger. */
export async function openCorrectionContact(
  context: Context,
  ref: string,
): Promise<Result<string, Common | { code: 'no-contact' } | { code: 'already-answered' }>> {
  const words = null
  return working<{ code: 'no-contact' } | { code: 'already-answered' }, string>(
    context,
    { ref, words },
    async ({ tx, request, agency }) => {
      if (request.answer) return refuse({ code: 'already-answered' })
      const sealed = await findSealedContact(ref, tx)
      if (!sealed) return refuse({ code: 'no-contact' })
      await appendLedgerActs(tx, [{ context, act: ledgerActOf({ type: 'correction-contact-opened', ref }, agency.no) }])
      return accept(unseal(sealed, ref, 'correction-contact'))
    },
  )
}

/** Agency and request are held: two officers answer one after the other, and the second is told so. */
async function working<Refusal, Value = null>(
  context: Context,
  { ref, words }: { ref: string; words: CorrectionWords | null },
  work: (answering: Answering) => Promise<Result<Value, Refusal | CommonRefusal>>,
): Promise<Result<Value, Refusal | Common>> {
  const seen = await findCorrection(ref)
  const allowed = requirePermission(context.actor, 'correction:answer', seen ? { agencyNo: seen.agencyNo } : {})
  if (!allowed.ok) return allowed
  if (!seen) return refuse({ code: 'no-such-request', ref })
  return unlessRefused(async (tx): Promise<Result<Value, Refusal | Common>> => {
    const [agency] = await lockAgencies(tx, [seen.agencyNo])
    const request = await findCorrection(ref, tx)
    if (!agency || !request) return refuse({ code: 'no-such-request', ref })
    return work({ tx, context, agency, request, words: words as CorrectionWords })
  })
}

async function keep(answering: Answering, answer: CorrectionAnswer): Promise<ActOfContext[]> {
  const { tx, context, agency, request, words } = answering
  const { ref } = request
  const norms = await loadNorms()
  const letter = await issueOfficeLetter(tx, {
    ...{ context, agency, norms, kind: CORRECTION_LETTER, matter: `correction/${ref}` },
    letter: words.letter(request, answer),
    words: words.office,
  })
  await addCorrectionAnswer(tx, ref, { ...answer, letterCode: letter.code })
  await tell(answering, answer, letter)
  if (request.kind === 'RIGHT_OF_REPLY') await tellReply(answering, answer)
  const { outcome, masked } = answer
  const answered = { context, act: ledgerActOf({ type: 'correction-answered', ref, outcome, masked }, agency.no) }
  return [answered, ...letter.acts]
}

/** By mail, where what was left is an address of one; nobody reads it for that. */
async function tell(
  { tx, context, request, agency }: Answering,
  answer: CorrectionAnswer,
  letter: { code: string; number: string | null },
): Promise<void> {
  const sealed = await findSealedContact(request.ref, tx)
  const contact = sealed && unseal(sealed, request.ref, 'correction-contact')
  if (contact === undefined || !MAIL.test(contact)) return
  const { ref } = request
  const facts = {
    ...{ kind: 'CORRECTION_ANSWERED' as const, ref, outcome: answer.outcome, text: answer.text },
    agency: { no: agency.no, name: agency.name },
    letter: { number: letter.number, code: letter.code },
  }
  const mail = { to: contact.trim(), language: 'id' as const, facts, owner: { kind: 'ANYBODY' as const } }
  await postMails(tx, [{ ...mail, onceFor: `correction/${ref}` }], context.now)
}

/** A right of reply is the agency's own: its people learn what became of it. Of other requests they learn nothing. */
async function tellReply(
  { tx, context, agency, request: { ref } }: Answering,
  { outcome }: CorrectionAnswer,
): Promise<void> {
  const { id: agencyId, no, name } = agency
  const facts = { kind: 'REPLY_DECIDED' as const, agency: { no, name }, ref, outcome }
  const { accountIds } = await listRecipientsOf(tx, agencyId)
  await tellAccounts(tx, context, { facts, to: accountIds, agencyId, onceFor: `reply/${ref}` })
}

const MAIL = /^\s*[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+\s*$/

function accountOf({ actor }: Context): string {
  if (actor.kind !== 'staff') throw new Error('Only an officer answers.')
  return actor.accountId
}
