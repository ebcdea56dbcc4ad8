import { actOnComplaint, type ComplaintAct, type ComplaintActOrder } from './act-on-complaint.server.ts'
import { staffActor } from './demonstration-actors.server.ts'
import { joinComplaint } from './join-complaints.server.ts'
import { openSubject } from './keep-subjects.server.ts'
import { linkComplaint } from './link-complaint.server.ts'
import type { readDemonstrationAccounts } from '#app/adapters/demonstration-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { ticketOf, type DemonstrationReport, type DemonstrationReports } from '#app/domain/complaints/demonstration.ts'
import type { LinkTarget, SubjectRef } from '#app/domain/complaints/links.ts'
import { proposedScreening, type ScreeningForm } from '#app/domain/complaints/screening.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { Result } from '#app/domain/shared/result.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { listComplaintLinks } from '#app/repositories/complaint-links.server.ts'
import { findComplaint } from '#app/repositories/complaints.server.ts'
import { listCasesOfComplaint } from '#app/repositories/oversight-cases.server.ts'

/** What officers say to reporters, and letters in their name. */
export type ReportWords = Pick<ComplaintActOrder, 'letters' | 'tell'>

/** What the reports are settled with; `cases` and `subjects` fill as they are opened. */
export type ReportStage = {
  context: Context
  accounts: Awaited<ReturnType<typeof readDemonstrationAccounts>>
  norms: Norms
  words: ReportWords
  world: DemonstrationReports
  cases: Map<string, string>
  subjects: Map<string, SubjectRef>
}

const SCREENER = 'demo-penelaah'
const HEAD = 'demo-kadis'
const INSPECTOR = 'demo-inspektorat'
const SECRETARY = 'demo-sekda'

/** When officers settle a report: mid-morning of the working day after it came. */
export function settledAt({ receivedOn }: DemonstrationReport, { calendar }: Norms): { on: Day; at: Instant } {
  const on = addWorkingDays(receivedOn, 1, { calendar, knownOn: receivedOn }).due
  return { on, at: `${on}T03:00:00.000Z` as Instant }
}

/** The officers link a report and screen it, unless a run that was cut off has done so. */
export async function settleDemonstrationReport(stage: ReportStage, report: DemonstrationReport): Promise<void> {
  const complaint = await findComplaint(ticketOf(report))
  if (!complaint) throw new Error(`The report ${report.ticket} is not there.`)
  const officer = officerOf(stage, complaint, settledAt(report, stage.norms).on)
  if (!(await isLinked(stage, report, complaint))) await link(stage, report, { complaint, officer })
  if (complaint.stage === 'S10') await settle(stage, report, { complaint, officer })
  await remember(stage, report, complaint)
}

/** What was linked before is remembered, so that later reports on the same subject meet there. */
async function isLinked(
  { subjects }: ReportStage,
  { subject }: DemonstrationReport,
  { id }: Complaint,
): Promise<boolean> {
  const links = await listComplaintLinks(id)
  const link = links.find(({ verdict, undone }) => verdict === 'SAME' && undone === null)
  if (link?.target.kind === 'SUBJECT' && subject.id !== null) subjects.set(subject.id, link.target.ref)
  return link !== undefined
}

/** Who screens it: an official's own office does not (domain.md 5.4). */
function officerOf(stage: ReportStage, { namesOfficial, officialUnitId }: Complaint, on: Day): Context {
  if (!namesOfficial) return as(stage, SCREENER, on)
  return as(stage, officialUnitId === 'INSPEKTORAT' ? SECRETARY : INSPECTOR, on)
}

function as({ context, accounts }: ReportStage, accountId: string, on: Day): Context {
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) throw new Error(`The demonstration has no account ${accountId}.`)
  const then = { ...context, today: on, now: `${on}T03:00:00.000Z` as Instant }
  return { ...then, actor: staffActor(account, then) }
}

type Settling = { complaint: Complaint; officer: Context }

async function link(stage: ReportStage, report: DemonstrationReport, { complaint, officer }: Settling): Promise<void> {
  const target = await targetOf(stage, report, { complaint, officer })
  if (!target) return
  const { linked: note } = stage.world.reasons
  passed(await linkComplaint(officer, { no: complaint.no, target, verdict: 'SAME', note }), report, ['already-linked'])
}

/** An agency of the register, or a subject, which the first report on it opens and is linked to by that. */
async function targetOf(
  { world, subjects }: ReportStage,
  report: DemonstrationReport,
  { complaint, officer }: Settling,
): Promise<LinkTarget | undefined> {
  const { kind, id } = report.subject
  if (kind === 'AGENCY' && id !== null) return { kind: 'AGENCY', no: demonstrationNo(id) }
  const subject = world.subjects.find((one) => one.id === id)
  if (kind !== 'UNREGISTERED' || !subject) return undefined
  const known = subjects.get(subject.id)
  if (known) return { kind: 'SUBJECT', ref: known }
  const form = { name: subject.name, phones: [subject.phone], addresses: [], people: [] }
  const opened = await openSubject(officer, { no: complaint.no, form })
  if (opened.ok) subjects.set(subject.id, opened.value)
  else passed(opened, report, [])
  return undefined
}

async function settle(stage: ReportStage, report: DemonstrationReport, settling: Settling): Promise<void> {
  const { complaint, officer } = settling
  const { no } = complaint
  const act = async (given: ComplaintAct, by = officer): Promise<void> => {
    passed(await actOnComplaint(by, { no, given, ...stage.words }), report, [])
  }
  const caseNo = report.caseId === null ? undefined : stage.cases.get(report.caseId)
  if (report.disposition === 'JOINED' && caseNo !== undefined) {
    passed(await joinComplaint(officer, { no, caseNo, reason: stage.world.reasons.joined }), report, [])
    return
  }
  await act({ act: 'screen', form: screeningOf(stage, report, complaint) })
  for (const [given, by] of decisionsOf(stage, report, settling)) await act(given, by)
}

type Decision = readonly [ComplaintAct, Context?]

function decisionsOf(stage: ReportStage, report: DemonstrationReport, settling: Settling): readonly Decision[] {
  const { lawful, information, earlier } = stage.world.reasons
  if (report.lawfulAction !== null) return [[{ act: 'answer', how: 'LAWFUL_ACTIVITY', reason: lawful }]]
  if (report.disposition === 'INFORMATION') return [[{ act: 'answer', how: 'INFORMATION', reason: information }]]
  if (report.disposition !== 'ANSWERED_WITH_EARLIER_RESULT') return [planned(stage, report, settling)]
  return [[{ act: 'answer', how: 'EARLIER_RESULT', reason: earlier }]]
}

function planned(stage: ReportStage, report: DemonstrationReport, { officer }: Settling): Decision {
  const { rejected, forwarded, accepted } = stage.world.reasons
  switch (planOf(stage, report)) {
    case 'REJECTED':
      return [{ act: 'reject', ground: 'NOT_A_COMPLAINT', reason: rejected }, as(stage, HEAD, officer.today)]
    case 'INCOMPLETE_LAPSED':
      return [{ act: 'ask-completion' }]
    case 'FORWARDED':
      return [{ act: 'forward', bodyId: bodyOf(stage, report) ?? '', reason: forwarded }]
    case 'ACCEPTED':
      return [{ act: 'accept', reason: accepted }]
  }
}

type Plan = 'ACCEPTED' | 'REJECTED' | 'FORWARDED' | 'INCOMPLETE_LAPSED'

/** How its screening ends. One that names an official, and one that no other body is named for, stays with us. */
function planOf(stage: ReportStage, report: DemonstrationReport): Plan {
  const plan = report.caseId === null ? undefined : stage.world.plans[report.caseId]
  const isOfOfficial = report.kinds.some((code) => code === 'B6' || code === 'D2')
  if (plan === undefined || isOfOfficial) return 'ACCEPTED'
  return plan === 'FORWARDED' && bodyOf(stage, report) === undefined ? 'ACCEPTED' : plan
}

function bodyOf({ norms }: ReportStage, { kinds }: DemonstrationReport): string | undefined {
  const named = norms.complaintKinds.kinds.filter(({ code }) => kinds.includes(code))
  return named.flatMap(({ outsideBodyIds }) => outsideBodyIds)[0]
}

/** As the rules propose it, but for what its plan needs: something missing, another body's matter, a lawful act. */
function screeningOf(stage: ReportStage, report: DemonstrationReport, complaint: Complaint): ScreeningForm {
  const plan = planOf(stage, report)
  const proposed = proposedScreening(complaint, stage.norms.complaintKinds)
  return {
    ...proposed,
    severity: complaint.severity,
    evidenceLevel: complaint.evidenceLevel,
    missing: plan === 'INCOMPLETE_LAPSED' ? [stage.world.reasons.missing] : [],
    jurisdiction: plan === 'FORWARDED' ? 'OUTSIDE' : 'LOCAL',
    protectedActivity: report.lawfulAction,
    hasRespondent: report.subject.kind !== 'NONE',
    reason: '',
  }
}

/** Reports that join later find the case of the first by its name in the world. */
async function remember({ cases }: ReportStage, { caseId }: DemonstrationReport, { id }: Complaint): Promise<void> {
  if (caseId === null || cases.has(caseId)) return
  const [opened] = await listCasesOfComplaint(id)
  if (opened) cases.set(caseId, opened.no)
}

function passed(
  result: Result<unknown, { code: string }>,
  { ticket }: DemonstrationReport,
  doneBefore: readonly string[],
): void {
  if (result.ok || doneBefore.includes(result.refusal.code)) return
  throw new Error(`What is done about ${ticket} is refused: ${JSON.stringify(result.refusal)}`)
}
