import {
  settledAt,
  settleDemonstrationReport,
  type ReportStage,
  type ReportWords,
} from './settle-demonstration-report.server.ts'
import { contextOn } from './demonstration-acts.server.ts'
import { keepCompanies } from './keep-companies.server.ts'
import { submitComplaint } from './submit-complaint.server.ts'
import { readDemonstrationAccounts, readDemonstrationReports } from '#app/adapters/demonstration-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import {
  demonstrationOrder,
  type DemonstrationReport,
  type DemonstrationReports,
} from '#app/domain/complaints/demonstration.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { addDays, type Day, type Instant } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { namesOfAgencies } from '#app/repositories/agencies.server.ts'
import { findCompanies } from '#app/repositories/companies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { databaseKind } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type { ReportWords } from './settle-demonstration-report.server.ts'

/** Where the companies of the demonstration are said to be from. */
const SOURCE = 'DEMO'

/**
 * Sends the reports of the demonstration world in the order of their tickets, each at its own time, and has the officers of
 * the demonstration link and screen them the working day after. The registry is loaded before, so the ledger tells of them
 * after it. What a run that was cut off has done is not done twice. A database for tests has no officers, and so no reports.
 */
export async function loadDemonstrationReports(
  context: Context,
  { until, words }: { until: Day; words: ReportWords },
): Promise<Result<{ reports: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'demonstration:load')
  if (!allowed.ok) return allowed
  if ((await inTransaction(databaseKind)) !== 'DEMONSTRATION') return accept({ reports: 0 })
  const [world, accounts, norms] = await Promise.all([
    readDemonstrationReports(),
    readDemonstrationAccounts(),
    loadNorms(),
  ])
  const named = await namesFor(context, world)
  const stage: ReportStage = { context, accounts, norms, words, world, cases: new Map(), subjects: new Map() }
  const sending = { context, world, named }
  for (const { play } of timeline(world, { norms, until, send: async (one) => send(one, sending), stage })) await play()
  return accept({ reports: world.complaints.filter(({ receivedOn }) => receivedOn <= until).length })
}

type Telling = {
  norms: Norms
  until: Day
  send: (report: DemonstrationReport) => Promise<void>
  stage: ReportStage
}

/** What happens up to a day, in the order of its moments; what is too new for that waits for the officers. */
function timeline(
  { complaints }: DemonstrationReports,
  { norms, until, send: sendOne, stage }: Telling,
): { at: Instant; play: () => Promise<void> }[] {
  const due = complaints.filter(({ receivedOn }) => receivedOn <= until)
  const sent = due.map((report) => ({ at: report.receivedAt, play: async () => sendOne(report) }))
  const settled = due
    .filter((report) => report.disposition !== 'NEW' && settledAt(report, norms).on <= until)
    .map((report) => ({
      at: settledAt(report, norms).at,
      play: async () => settleDemonstrationReport(stage, report),
    }))
  return [...sent, ...settled].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

type Named = Parameters<typeof demonstrationOrder>[2]

/** Companies enter the register they are picked from; agencies are called as the register calls them. */
async function namesFor(context: Context, { companies, complaints }: DemonstrationReports): Promise<Named> {
  const rows = companies.map(({ name, estateId, kecamatanCode, capitalCountry }) => ({
    ...{ name, nib: null, estateId, districtCode: kecamatanCode, country: capitalCountry },
  }))
  const before = addDays(complaints[0]?.receivedOn ?? context.today, -1)
  const kept = await keepCompanies(contextOn(context, before), { source: SOURCE, rows })
  if (!kept.ok) throw new Error(`The companies of the demonstration are refused: ${JSON.stringify(kept.refusal)}`)
  const refs = new Map<string, string>()
  for (const { name } of companies) {
    const [found] = await findCompanies({ nib: null, name })
    if (found) refs.set(name, found.ref)
  }
  const nos = complaints.flatMap(({ subject: { kind, id } }) => (kind === 'AGENCY' && id ? [demonstrationNo(id)] : []))
  const names = await namesOfAgencies([...new Set(nos)])
  return { agencyName: (no) => names.get(no), companyRef: (name) => refs.get(name) }
}

async function send(
  report: DemonstrationReport,
  { context, world, named }: { context: Context; world: DemonstrationReports; named: Named },
): Promise<void> {
  const then = { ...contextOn(context, report.receivedOn), now: report.receivedAt }
  const sent = await submitComplaint(then, demonstrationOrder(report, world, named))
  if (!sent.ok) throw new Error(`The report ${report.ticket} is refused: ${JSON.stringify(sent.refusal)}`)
  if (sent.value.complaint.no !== report.ticket)
    throw new Error(`The report ${report.ticket} was given the number ${sent.value.complaint.no}.`)
}
