import { z } from 'zod'
import { CHANNELS, MODES, REPORTER_KINDS, type ComplaintNo } from './complaint.ts'
import { ComplaintContent } from './content.ts'
import { ReporterIdentity } from './identity.ts'
import type { ComplaintOrder } from './order.ts'
import { REPORT_LANGUAGES } from '#app/domain/norms/complaint-kinds.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const Report = z.object({
  id: z.string(),
  ticket: z.string(),
  receivedAt: Instant,
  receivedOn: Day,
  channel: z.enum([...CHANNELS]),
  mode: z.enum(MODES),
  reporterKind: z.enum(REPORTER_KINDS),
  companyId: z.string().nullable(),
  kinds: z.array(z.string()).min(1),
  language: z.enum(REPORT_LANGUAGES),
  subject: z.object({ kind: z.enum(['AGENCY', 'UNREGISTERED', 'ORG_UNIT', 'NONE']), id: z.string().nullable() }),
  incidentKecamatanCode: z.string().nullable(),
  narrative: z.string(),
  letterText: z.string().nullable(),
  amountRupiah: z.int().nullable(),
  victims: z.int().nullable(),
  evidenceLevel: z.enum(['KLAIM', 'DOKUMEN', 'SAKSI', 'TEMUAN_LAPANGAN']),
  lawfulAction: z.string().nullable(),
  disposition: z.enum(['CASE', 'JOINED', 'ANSWERED_WITH_EARLIER_RESULT', 'INFORMATION', 'NEW']),
  caseId: z.string().nullable(),
})
export type DemonstrationReport = z.infer<typeof Report>

const Subject = z.object({ id: z.string(), name: z.string(), phone: z.string(), letterText: z.string().nullable() })
type DemonstrationSubject = z.infer<typeof Subject>

const Company = z.object({
  id: z.string(),
  name: z.string(),
  estateId: z.string().nullable(),
  kecamatanCode: z.string().nullable(),
  capitalCountry: z.string().nullable(),
  language: z.enum(REPORT_LANGUAGES),
})

const Plan = z.enum(['REJECTED', 'FORWARDED', 'INCOMPLETE_LAPSED'])

/** What officers write in the demonstration. */
const REASONS = [
  'linked',
  'joined',
  'accepted',
  'earlier',
  'information',
  'lawful',
  'rejected',
  'forwarded',
  'missing',
] as const
const Reason = z.enum(REASONS)

/** The files of `prisma/demo` that reports are made of. */
export const reportFiles = {
  complaints: z.object({ complaints: z.array(Report.transform((one) => ({ ...one, channel: one.channel }))) }),
  subjects: z.object({ subjects: z.array(Subject) }),
  companies: z.object({ companies: z.array(Company) }),
  screening: z.object({ plans: z.record(z.string(), Plan), reasons: z.record(Reason, z.string()) }),
}

/** The reports of the demonstration world, and whom they are of and about. */
export type DemonstrationReports = {
  complaints: readonly DemonstrationReport[]
  subjects: readonly DemonstrationSubject[]
  companies: readonly z.infer<typeof Company>[]
  /** How the screening of these matters ends; all others are accepted. */
  plans: Readonly<Record<string, z.infer<typeof Plan>>>
  reasons: Readonly<Record<(typeof REASONS)[number], string>>
}

type Named = { agencyName: (no: AgencyNo) => string | undefined; companyRef: (name: string) => string | undefined }

/** A report of the world as it was sent. Who sends it is made up, as everybody in it. */
export function demonstrationOrder(
  report: DemonstrationReport,
  { subjects, companies }: DemonstrationReports,
  named: Named,
): ComplaintOrder {
  const { channel, mode, reporterKind, language, receivedAt, evidenceLevel, ticket } = report
  const company = companies.find(({ id }) => id === report.companyId)
  const outside = channel === 'SP4N_LAPOR' || channel === 'LAPOR_AA' ? channel : null
  return {
    reception: { channel, mode, reporterKind, language, receivedAt, evidenceLevel },
    content: contentOf(report, { party: partyOf(report, subjects, named), estateId: company?.estateId ?? null }),
    identity: company ? companyIdentity(company, named) : personOf(report),
    sentKey: `demo/${ticket}`,
    outsideNumbers: outside ? [{ system: outside, number: `${outside}-${ticket.slice(4)}` }] : [],
  }
}

type Said = { party: object; estateId: string | null }

function contentOf(report: DemonstrationReport, { party, estateId }: Said): ComplaintContent {
  const { kinds, narrative, receivedOn, incidentKecamatanCode, amountRupiah, victims, letterText, subject } = report
  const isPressure = kinds.some((code) => code.startsWith('B'))
  return ComplaintContent.parse({
    ...{ kinds, story: narrative, party, happenedOn: receivedOn, districtCode: incidentKecamatanCode, estateId },
    ...{ moneyPaid: amountRupiah, victims },
    demand: isPressure ? { letterText: letterText ?? '', lawful: report.lawfulAction } : null,
    official: subject.kind === 'ORG_UNIT' ? { unitId: subject.id, role: '' } : null,
  })
}

function partyOf({ subject }: DemonstrationReport, subjects: readonly DemonstrationSubject[], named: Named): object {
  if (subject.kind === 'AGENCY' && subject.id !== null) {
    const no = demonstrationNo(subject.id)
    return { no, name: named.agencyName(no) ?? '' }
  }
  const unknown = subjects.find(({ id }) => id === subject.id)
  return unknown ? { name: unknown.name, phone: unknown.phone } : {}
}

function companyIdentity(company: z.infer<typeof Company>, { companyRef }: Named): ReporterIdentity {
  const { name, language } = company
  return ReporterIdentity.parse({ language, company: { ref: companyRef(name) ?? null, name }, hours: 'NEVER' })
}

function personOf({ id, mode }: DemonstrationReport): ReporterIdentity | null {
  if (mode === 'ANONIM') return null
  const number = id.slice('cmp-'.length)
  return ReporterIdentity.parse({ name: `Pelapor Umpama ${number}`, phone: `0812990${number.padStart(5, '0')}` })
}

/** The number a report of the world gets: the one of its ticket, because all come in the order of their tickets. */
export function ticketOf({ ticket }: DemonstrationReport): ComplaintNo {
  // The tickets of the world have the form by construction, which its loading checks.
  return ticket as ComplaintNo
}
