import { z } from 'zod'
import type { Mode } from './complaint.ts'
import { ComplaintContent, LONGEST_STORY } from './content.ts'
import { ReporterIdentity, SAFE_HOURS } from './identity.ts'
import type { Company } from './company.ts'
import { readRupiah } from './wizard/typed-values.ts'
import { REPORT_LANGUAGES, type ComplaintKinds, type ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { Day } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** The text fields of the form, by the names they have there. */
export const COMPANY_FIELDS = [
  ...(['cerita', 'jatah', 'uang', 'aparatUnit', 'aparatFungsi', 'siapa', 'siapaNo', 'akibat', 'bahaya'] as const),
  ...(['kapan', 'tanggalSurat', 'peraturan', 'sah', 'teksSurat', 'perusahaan', 'perusahaanRef', 'kawasan'] as const),
  ...(['mode', 'kontak', 'jam', 'bahasaKontak', 'cekIn'] as const),
] as const
export type CompanyField = (typeof COMPANY_FIELDS)[number]

/** Bodies a company may have its report handed to today (domain.md 11.3). */
export const HAND_OVER_TO = ['SATGAS_PREMANISME', 'POLRES_METRO_BEKASI'] as const
/** Chosen beside them: talk to me first. */
export const NOT_YET = 'BELUM'

/** None of the lawful activities, by the word of who reports. */
export const NONE_OF_THESE = 'BUKAN'
/** Beside the companies of the list: mine is none of them, keep what I wrote. */
export const NOT_LISTED = 'TIDAK_ADA'

const text = z.string().catch('')
const Fields = z.record(z.string(), text).catch({})

/** What was typed so far, whether it can be sent or not. `files`: the ids of evidence, and what it was called before. */
export const CompanyDraft = z.object({
  fields: Fields,
  kinds: z.array(z.string()).catch([]),
  handOver: z.array(z.string()).catch([]),
  files: Fields,
  /** The turn that is waited for, while reports flood in. */
  turn: z.string().nullable().catch(null),
  /** Set once it was sent: its number. */
  sent: z.string().nullable().catch(null),
})
export type CompanyDraft = z.infer<typeof CompanyDraft>

/** A form nobody has written in. */
export const EMPTY_COMPANY_DRAFT: CompanyDraft = {
  ...{ fields: {}, kinds: [], handOver: [], files: {} },
  ...{ turn: null, sent: null },
}

export type CompanyReport = {
  content: ComplaintContent
  identity: ReporterIdentity | null
  mode: Mode
  checkIns: boolean
}

export type CompanyReportErrorCode =
  'kind-missing' | 'says-nothing' | 'not-a-count' | 'not-money' | 'not-a-day' | 'too-long' | 'hand-over-unclear'
export type CompanyReportError = { field: CompanyField | 'jenis' | 'serah'; code: CompanyReportErrorCode }

type Rules = {
  kinds: ComplaintKinds
  estateIds: ReadonlySet<string>
  unitIds: ReadonlySet<string>
  /** Of the list of companies, where one of it was chosen. */
  chosen: Company | undefined
}

/**
 * The form as a report, or everything that is wrong with it. The company goes with who reports, under their seal, and
 * nowhere else; anonymously it is not kept at all. The estate is sealed with the content. The report has no kecamatan:
 * that stands in clear, and in a small estate it would tell who reports (domain.md 9).
 */
export function readCompanyReport(draft: CompanyDraft, rules: Rules): Result<CompanyReport, CompanyReportError[]> {
  const errors = errorsOf(draft, rules)
  if (errors.length > 0) return refuse(errors)
  const mode = modeOf(draft)
  return accept({
    content: contentOf(draft, rules),
    identity: mode === 'ANONIM' ? null : identityOf(draft, rules),
    mode,
    checkIns: fieldOf(draft, 'cekIn') !== '',
  })
}

/** A field as it was typed, without blanks around it. */
export function fieldOf({ fields }: CompanyDraft, name: CompanyField): string {
  return (fields[name] ?? '').trim()
}

/** The ways a company can choose between; it is never known to all who handle its report. */
export const COMPANY_MODES = ['RAHASIA', 'ANONIM'] as const satisfies readonly Mode[]

/** Confidential, unless somebody chooses otherwise. */
export function modeOf(draft: CompanyDraft): (typeof COMPANY_MODES)[number] {
  return fieldOf(draft, 'mode') === 'ANONIM' ? 'ANONIM' : 'RAHASIA'
}

/** Which lawful activity it may have been, as the rules name it; null: none, or not answered. */
export function lawfulOf(draft: CompanyDraft, { protectedActivities }: ComplaintKinds): string | null {
  return protectedActivities.find(({ id }) => id === fieldOf(draft, 'sah'))?.id ?? null
}

/** What was written of the company: a NIB of 13 figures, or a name. Both empty: it is withheld. */
export function companyTyped(draft: CompanyDraft): { nib: string | null; name: string } {
  const typed = fieldOf(draft, 'perusahaan')
  const figures = typed.replaceAll(/[\s.-]/g, '')
  return /^\d{13}$/.test(figures) ? { nib: figures, name: '' } : { nib: null, name: typed }
}

const LONGEST: Partial<Record<CompanyField, number>> = {
  cerita: LONGEST_STORY,
  teksSurat: LONGEST_STORY,
  akibat: 4_000,
}
const LONGEST_LINE = 300
/** Any of these says something. */
const TELLING = ['cerita', 'siapa', 'akibat', 'teksSurat'] as const

function errorsOf(draft: CompanyDraft, rules: Rules): CompanyReportError[] {
  const wrong = (field: CompanyReportError['field'], code: CompanyReportErrorCode, isWrong: boolean) =>
    isWrong ? [{ field, code }] : []
  return [
    ...wrong('jenis', 'kind-missing', kindsOf(draft, rules).length === 0),
    ...wrong(
      'cerita',
      'says-nothing',
      TELLING.every((name) => fieldOf(draft, name) === ''),
    ),
    ...wrong('jatah', 'not-a-count', !isBlankOr(draft, 'jatah', /^\d{1,6}$/)),
    ...wrong('uang', 'not-money', rupiahOf(draft) === undefined),
    ...(['kapan', 'tanggalSurat'] as const).flatMap((name) =>
      wrong(name, 'not-a-day', dayOf(draft, name) === undefined),
    ),
    ...wrong('serah', 'hand-over-unclear', draft.handOver.includes(NOT_YET) && draft.handOver.length > 1),
    ...COMPANY_FIELDS.flatMap((name) =>
      wrong(name, 'too-long', fieldOf(draft, name).length > (LONGEST[name] ?? LONGEST_LINE)),
    ),
  ]
}

function isBlankOr(draft: CompanyDraft, name: CompanyField, pattern: RegExp): boolean {
  const typed = fieldOf(draft, name)
  return typed === '' || pattern.test(typed)
}

function contentOf(draft: CompanyDraft, rules: Rules): ComplaintContent {
  const no = AgencyNo.safeParse(fieldOf(draft, 'siapaNo'))
  const estate = fieldOf(draft, 'kawasan')
  const [quota, norm] = [fieldOf(draft, 'jatah'), fieldOf(draft, 'peraturan')]
  return ComplaintContent.parse({
    kinds: kindsOf(draft, rules),
    story: fieldOf(draft, 'cerita'),
    party: { no: no.success ? no.data : null, name: fieldOf(draft, 'siapa') },
    estateId: rules.estateIds.has(estate) ? estate : null,
    moneyAsked: rupiahOf(draft) ?? null,
    demand: {
      consequence: fieldOf(draft, 'akibat'),
      quota: quota === '' ? null : Number(quota),
      norm,
      by: dayOf(draft, 'kapan') ?? null,
      letterDate: dayOf(draft, 'tanggalSurat') ?? null,
      letterText: fieldOf(draft, 'teksSurat'),
      lawful: lawfulOf(draft, rules.kinds),
    },
    official: officialOf(draft, rules),
    danger: fieldOf(draft, 'bahaya') === 'YA',
    handOver: HAND_OVER_TO.filter((id) => draft.handOver.includes(id)),
  })
}

/** The kinds of pressure on companies that were ticked (domain.md 4.1 B). */
function kindsOf({ kinds }: CompanyDraft, { kinds: { kinds: known } }: Rules): string[] {
  return known.filter(({ code, group }) => group === 'B' && kinds.includes(code)).map(({ code }) => code)
}

/** Which office an official belongs to and in what function; a name is not asked for (domain.md 4.1 B6). */
function officialOf(draft: CompanyDraft, rules: Rules): ComplaintContent['official'] {
  const [unitId, role] = [fieldOf(draft, 'aparatUnit'), fieldOf(draft, 'aparatFungsi')]
  if (!draft.kinds.includes('B6') || (unitId === '' && role === '')) return null
  return { unitId: rules.unitIds.has(unitId) ? unitId : null, role }
}

function identityOf(draft: CompanyDraft, { chosen }: Rules): ReporterIdentity {
  const typed = companyTyped(draft)
  const said = typed.nib !== null || typed.name !== ''
  const company = chosen
    ? { ref: chosen.ref, name: chosen.name, nib: chosen.nib }
    : said
      ? { ref: null, ...typed }
      : null
  return ReporterIdentity.parse({
    contact: fieldOf(draft, 'kontak'),
    hours: SAFE_HOURS.find((hours) => hours === fieldOf(draft, 'jam')) ?? 'ANY',
    language: contactLanguage(draft),
    company: company && { ...company, position: '' },
  })
}

/** In which language they want to be spoken to; Indonesian where they do not say. */
function contactLanguage(draft: CompanyDraft): ReportLanguage {
  const typed = fieldOf(draft, 'bahasaKontak')
  return REPORT_LANGUAGES.find((language) => language === typed) ?? 'id'
}

/** Whole rupiah; null: nothing was typed; undefined: it is no sum. */
function rupiahOf(draft: CompanyDraft): number | null | undefined {
  const { value, faults } = readRupiah('uang', fieldOf(draft, 'uang'))
  return faults.length > 0 ? undefined : value
}

function dayOf(draft: CompanyDraft, name: 'kapan' | 'tanggalSurat'): Day | null | undefined {
  const typed = fieldOf(draft, name)
  if (typed === '') return null
  const day = Day.safeParse(typed)
  return day.success ? day.data : undefined
}
