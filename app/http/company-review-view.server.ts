import { companyFormView, dataLanguage, isCompanyUnchosen, type CompanyRead } from './company-report-view.server.ts'
import {
  companyTyped,
  fieldOf,
  HAND_OVER_TO,
  lawfulOf,
  modeOf,
  type CompanyDraft,
} from '#app/domain/complaints/company-report.ts'
import { safetyPreview } from '#app/domain/complaints/safety-preview.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import type { CompanyReportWords } from '#app/i18n/company-report/id.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { formatReportDay } from '#app/i18n/report-format.ts'

type ReviewRead = CompanyRead & {
  severity: number
  handledBy: { unitId: string; withUnitIds: readonly string[]; bodyIds: readonly string[] }
}
type Shown = { language: ReportLanguage; today: Day; endsAt: Instant | undefined }

const UNION_RIGHTS = 'norm.union_rights'

/** The page before sending: everything that was written, what could tell who writes, and what follows. */
export function companyReviewView(draft: CompanyDraft, read: ReviewRead, shown: Shown) {
  const { language } = shown
  const changeAt = companyPath('', language)
  return {
    form: companyFormView(draft, read, shown),
    rows: rowsOf(draft, read, language).map(({ at, ...row }) => ({ ...row, at: `${changeAt}#${at}` })),
    texts: textsOf(draft, read, language),
    isDanger: read.severity === 4,
    lawful: lawfulSaid(draft, read.norms, language),
    handledBy: handledBySaid(read, language),
    isHandOverOpen: draft.handOver.length === 0,
    isAnonymous: modeOf(draft) === 'ANONIM',
    isCompanyUnchosen: isCompanyUnchosen(draft, read),
    changeAt,
  }
}

/** An address of the company report in its language. */
export function companyPath(page: '' | 'periksa' | 'terkirim' | 'tanda-terima', language: ReportLanguage): string {
  return `/lapor/perusahaan${page === '' ? '' : `/${page}`}?bahasa=${language}`
}

type Row = { key: keyof CompanyReportWords['review']['rows']; text: string; at: string }

function rowsOf(draft: CompanyDraft, read: ReviewRead, language: ReportLanguage) {
  const words = companyReportWords(language)
  const rows: Row[] = [
    { key: 'kinds', text: kindsSaid(draft, words), at: 'jenis' },
    { key: 'told', text: fieldOf(draft, 'cerita'), at: 'cerita' },
    { key: 'who', text: fieldOf(draft, 'siapa'), at: 'siapa' },
    { key: 'consequence', text: fieldOf(draft, 'akibat'), at: 'akibat' },
    { key: 'when', text: whenSaid(draft, language), at: 'kapan' },
    { key: 'lawful', text: lawfulLabel(draft, read.norms, words), at: 'sah' },
    { key: 'files', text: filesSaid(read, words), at: 'berkas' },
    { key: 'company', text: companySaid(draft, read, words), at: 'perusahaan' },
    { key: 'contact', text: contactSaid(draft, words), at: 'mode' },
    { key: 'handOver', text: handOverSaid(draft, words), at: 'serah' },
  ]
  return rows.map((row) => ({ ...row, label: words.review.rows[row.key], text: row.text || words.review.empty }))
}

function kindsSaid({ kinds }: CompanyDraft, words: CompanyReportWords): string {
  const options: Readonly<Record<string, string>> = words.kinds.options
  return kinds.flatMap((code) => options[code] ?? []).join('; ')
}

function whenSaid(draft: CompanyDraft, language: ReportLanguage): string {
  const { review } = companyReportWords(language)
  const [by, letter] = [fieldOf(draft, 'kapan'), fieldOf(draft, 'tanggalSurat')].map(
    (typed) => Day.safeParse(typed).data,
  )
  return [
    by ? fill(review.by, { tanggal: formatReportDay(by, language) }) : '',
    letter ? fill(review.letterOf, { tanggal: formatReportDay(letter, language) }) : '',
    fieldOf(draft, 'jatah') === '' ? '' : fill(review.quota, { jumlah: fieldOf(draft, 'jatah') }),
    fieldOf(draft, 'uang'),
    fieldOf(draft, 'peraturan'),
  ]
    .filter(Boolean)
    .join('; ')
}

function lawfulLabel(draft: CompanyDraft, { complaintKinds }: Norms, { lawful }: CompanyReportWords): string {
  const options: Readonly<Record<string, string>> = lawful.options
  return options[lawfulOf(draft, complaintKinds) ?? ''] ?? lawful.none
}

function filesSaid({ evidence }: ReviewRead, { review }: CompanyReportWords): string {
  return evidence.length === 0 ? '' : fill(review.fileCount, { jumlah: evidence.length })
}

function companySaid(draft: CompanyDraft, { chosen, norms }: ReviewRead, { review }: CompanyReportWords): string {
  const { name, nib } = companyTyped(draft)
  const said = chosen?.name ?? nib ?? name
  const estate = norms.region.industrialEstates.find(({ id }) => id === fieldOf(draft, 'kawasan'))
  return [
    said === '' ? review.companyWithheld : fill(review.companySealed, { nama: said }),
    estate?.name ?? review.estateWithheld,
  ].join('; ')
}

function contactSaid(draft: CompanyDraft, { contact, hours }: CompanyReportWords): string {
  const options: Readonly<Record<string, string>> = hours.options
  const said = [contact.modes[modeOf(draft)], fieldOf(draft, 'kontak'), options[fieldOf(draft, 'jam')] ?? '']
  return said.filter(Boolean).join('; ')
}

function handOverSaid({ handOver }: CompanyDraft, { handOver: words }: CompanyReportWords): string {
  const to = HAND_OVER_TO.filter((id) => handOver.includes(id)).map((id) => words.options[id])
  return to.length > 0 ? to.join('; ') : words.notYet
}

/** The texts an office will read, with what in each could tell who writes. The company's own name is known from the form. */
function textsOf(draft: CompanyDraft, { chosen, norms, evidence }: ReviewRead, language: ReportLanguage) {
  const words = companyReportWords(language)
  const { name, nib } = companyTyped(draft)
  const own = [name, nib ?? '', chosen?.name ?? '', chosen?.nib ?? '', fieldOf(draft, 'kontak')]
  const places = [...norms.region.kecamatan, ...norms.region.villages, ...norms.region.industrialEstates]
  const harmless = [fieldOf(draft, 'siapa'), ...places.map((place) => place.name)]
  const texts = [
    { label: words.kinds.told, text: fieldOf(draft, 'cerita') },
    { label: words.consequence.label, text: fieldOf(draft, 'akibat') },
    { label: words.review.text, text: fieldOf(draft, 'teksSurat') },
    { label: words.files.label, text: evidence.map(({ id, name: kept }) => draft.files[id] ?? kept).join('\n') },
  ]
  return texts
    .filter(({ text }) => text !== '')
    .map((one) => ({ ...one, passages: safetyPreview(one.text, { own, harmless }) }))
}

/** Where a lawful activity is handled instead; the report is received all the same (domain.md 4.2). */
function lawfulSaid(draft: CompanyDraft, { complaintKinds, legalBasis }: Norms, language: ReportLanguage) {
  const { lawful } = companyReportWords(language)
  const id = lawfulOf(draft, complaintKinds)
  const explained: Readonly<Record<string, string>> = lawful.explained
  const text = explained[id ?? '']
  const norm = legalBasis.get(UNION_RIGHTS)?.citation ?? ''
  return text === undefined ? null : { text: fill(text, { norma: norm }), still: lawful.still }
}

function handledBySaid({ handledBy, norms }: ReviewRead, language: ReportLanguage) {
  const lang = dataLanguage(language)
  const named = (rows: ReadonlyMap<string, { labelId: string; labelEn: string }>) => (id: string) => {
    const row = rows.get(id)
    return { text: (lang === 'id' ? row?.labelId : row && `${row.labelEn} (${row.labelId})`) ?? id, lang }
  }
  const unit = named(norms.orgUnits)
  return {
    lead: unit(handledBy.unitId),
    with: handledBy.withUnitIds.map(unit),
    bodies: handledBy.bodyIds.map(named(norms.outsideBodies)),
  }
}
