import { issueOfficeLetter } from './issue-office-letter.server.ts'
import { postMails } from './post-mails.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { OfficeLetter, OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { MOST_REMINDED, type RadarRow } from '#app/domain/warnings/radar.ts'
import { lapseTold } from '#app/domain/warnings/told.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { addNotices } from '#app/repositories/notices.server.ts'
import { listRadarOf } from '#app/repositories/radar.server.ts'
import { listRecipientsOf } from '#app/repositories/recipients.server.ts'
import { addReminder, listRemindedOn } from '#app/repositories/reminders.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** SPN of the catalogue of letters. */
const REMINDER = 'SPN'

export type ReminderWords = {
  letter: (agency: AgencyRecord, rows: readonly RadarRow[], norms: Norms) => OfficeLetter
  office: OfficeLetterWords
}
type RemindRefusal = NotAllowed | { code: 'no-such-agency' } | { code: 'nothing-ends' } | { code: 'reminded-today' }
export type Reminding = { no: AgencyNo; refusal: RemindRefusal | null; name: string; rows: readonly RadarRow[] }
type Preview = Reminding & { addresses: number }
export type BatchRefusal = NotAllowed | { code: 'none-chosen' } | { code: 'too-many' }

type Asked = { context: Context; no: AgencyNo }
type Ready = { agency: AgencyRecord; rows: RadarRow[] }

/** What reminding these agencies would do: which documents, to how many addresses, and what stands against it. */
export async function previewReminders(
  context: Context,
  nos: readonly AgencyNo[],
): Promise<Result<Preview[], BatchRefusal>> {
  const refusal = batchRefusal(context, nos)
  if (refusal) return refuse(refusal)
  const previews: Preview[] = []
  for (const no of new Set(nos)) previews.push(await inTransaction((tx) => preview(tx, { context, no })))
  return accept(previews)
}

/**
 * Reminds agencies: of each a letter, numbered in the same transaction, a notice to its people and a mail to each address.
 * One transaction for each agency; one that is refused stops none of the others, and none is reminded twice a day.
 */
export async function remindAgencies(
  context: Context,
  { nos, words }: { nos: readonly AgencyNo[]; words: ReminderWords },
): Promise<Result<Reminding[], BatchRefusal>> {
  const refusal = batchRefusal(context, nos)
  if (refusal) return refuse(refusal)
  const norms = await loadNorms()
  const done: Reminding[] = []
  for (const no of new Set(nos)) {
    done.push(await inTransaction((tx) => remind(tx, { context, no }, { words, norms })))
  }
  return accept(done)
}

function batchRefusal({ actor }: Context, nos: readonly AgencyNo[]): BatchRefusal | undefined {
  const allowed = requirePermission(actor, 'warning:send')
  if (!allowed.ok) return allowed.refusal
  if (nos.length === 0) return { code: 'none-chosen' }
  return new Set(nos).size > MOST_REMINDED ? { code: 'too-many' } : undefined
}

async function preview(tx: Tx, asked: Asked): Promise<Preview> {
  const ready = await makeReady(tx, asked)
  if (!ready.ok) return { no: asked.no, refusal: ready.refusal, name: '', rows: [], addresses: 0 }
  const { agency, rows } = ready.value
  const { recipients } = await listRecipientsOf(tx, agency.id)
  return { no: agency.no, refusal: null, name: agency.name, rows, addresses: recipients.length }
}

async function remind(
  tx: Tx,
  asked: Asked,
  { words, norms }: { words: ReminderWords; norms: Norms },
): Promise<Reminding> {
  const ready = await makeReady(tx, asked)
  if (!ready.ok) return { no: asked.no, refusal: ready.refusal, name: '', rows: [] }
  const { agency, rows } = ready.value
  const { context } = asked
  const { today: day, now: at } = context
  const issued = await issueOfficeLetter(tx, {
    ...{ context, agency, norms, kind: REMINDER, matter: `reminder/${agency.no}/${day}` },
    ...{ letter: words.letter(agency, rows, norms), words: words.office },
  })
  const evidence = rows.map(({ evidenceRef }) => evidenceRef)
  const sentBy = actorName(context.actor)
  await addReminder(tx, { agencyId: agency.id, day, letterCode: issued.code, evidence, sentBy, at })
  await tellOf(tx, { ...ready.value, context }, { ...issued, title: titleOf(norms) })
  await refreshWork(tx, [agency.id], context)
  const act = ledgerActOf({ type: 'reminder-sent', code: issued.code, evidence }, agency.no)
  await appendLedgerActs(tx, [...issued.acts, { context, act }])
  return { no: agency.no, refusal: null, name: agency.name, rows }
}

/** The agency, held until the transaction ends, with what is to be reminded of. */
async function makeReady(tx: Tx, { context, no }: Asked): Promise<Result<Ready, RemindRefusal>> {
  const allowed = requirePermission(context.actor, 'warning:send', { agencyNo: no })
  if (!allowed.ok) return allowed
  const [agency] = await lockAgencies(tx, [no])
  if (!agency || agency.redirectsTo !== null) return refuse({ code: 'no-such-agency' })
  const reminded = await listRemindedOn(tx, [agency.id], context.today)
  if (reminded.has(agency.id)) return refuse({ code: 'reminded-today' })
  const rows = await listRadarOf(tx, [agency.id], context.today)
  return rows.length === 0 ? refuse({ code: 'nothing-ends' }) : accept({ agency, rows })
}

async function tellOf(
  tx: Tx,
  { agency, rows, context }: Ready & { context: Context },
  { title, number, code }: { title: string; number: string | null; code: string },
): Promise<void> {
  const told = { agency: { no: agency.no, name: agency.name }, letter: { title, number, code } }
  const onceFor = `reminder/${code}`
  const lapses = rows.map((row) => lapseTold({ ...row, programmeKey: null }))
  const facts = { kind: 'LETTER', ...told, lapses } as const
  const { recipients, accountIds } = await listRecipientsOf(tx, agency.id)
  const mails = recipients.map(({ address, owner }) => ({
    to: address,
    language: 'id' as const,
    owner,
    facts,
    onceFor,
  }))
  await postMails(tx, mails, context.now)
  const notices = accountIds.map((accountId) => ({ accountId, onceFor, facts: { kind: 'LETTER' as const, ...told } }))
  await addNotices(tx, notices, context.now)
}

function titleOf({ letters }: Norms): string {
  return letters.letters.find(({ code }) => code === REMINDER)?.titleId ?? REMINDER
}
