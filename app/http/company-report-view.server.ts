import {
  fieldOf,
  NOT_LISTED,
  type CompanyDraft,
  type CompanyReportError,
} from '#app/domain/complaints/company-report.ts'
import type { Company } from '#app/domain/complaints/company.ts'
import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import type { PressureRule } from '#app/domain/complaints/pressure-rules.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { formatReportDay, formatReportMoment } from '#app/i18n/report-format.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'

/** What was read of the form besides what was typed. */
export type CompanyRead = {
  norms: Norms
  agencies: readonly PublicRecord[]
  companies: readonly Company[]
  chosen: Company | undefined
  evidence: readonly StoredFile[]
  rules: readonly PressureRule[]
  steps: readonly ExpectedStep[]
}

type Shown = { language: ReportLanguage; today: Day; endsAt: Instant | undefined }

/** The form of a company in the words of its language. Where the rules have no words in it, they are in English. */
export function companyFormView(draft: CompanyDraft, read: CompanyRead, { language, today, endsAt }: Shown) {
  const words = companyReportWords(language)
  return {
    ...{ language, today, steps: read.steps },
    ...{ typed: draft.fields, kinds: draft.kinds, handOver: draft.handOver },
    register: registerSaid(draft, read, { language, today }),
    companies: companiesFound(draft, read),
    evidence: read.evidence.map(({ id, name }) => ({ id, name: draft.files[id] ?? name, keptAs: name })),
    rules: read.rules.map((rule) => ruleSaid(rule, language)),
    estates: read.norms.region.industrialEstates.map(({ id, name }) => ({ value: id, label: name })),
    units: unitChoices(read.norms, language),
    keptUntil: endsAt === undefined ? null : fill(words.tools.kept, { waktu: formatReportMoment(endsAt, language) }),
  }
}

/** Indonesian for Indonesians, English for everybody else: the languages the data is in. */
export function dataLanguage(language: ReportLanguage): Language {
  return language === 'id' ? 'id' : 'en'
}

/** The sentence of each error, by the field it is shown at; the first where there are several. */
export function errorSentences(
  errors: readonly CompanyReportError[],
  language: ReportLanguage,
): Record<string, string> {
  const { errors: said } = companyReportWords(language)
  const first = errors.filter(({ field }, index) => errors.findIndex((one) => one.field === field) === index)
  return Object.fromEntries(first.map(({ field, code }) => [field, said[code]]))
}

function registerSaid(
  draft: CompanyDraft,
  { norms, agencies }: CompanyRead,
  { language, today }: Pick<Shown, 'language' | 'today'>,
) {
  if (fieldOf(draft, 'siapa') === '') return null
  const lang = dataLanguage(language)
  const { who } = companyReportWords(language)
  const labels = statusLabels(norms, lang)
  return {
    none: fill(who.none, { tanggal: formatReportDay(today, language) }),
    hits: agencies.map(({ no, name, headline }) => ({
      ...{ no, name },
      status:
        headline === null
          ? { text: who.unexamined, lang: language }
          : { text: statusLabel(headline, who.unexamined, labels), lang },
    })),
  }
}

function companiesFound(draft: CompanyDraft, { companies, chosen }: CompanyRead) {
  if (fieldOf(draft, 'perusahaan') === '') return null
  const also = chosen && !companies.some(({ ref }) => ref === chosen.ref) ? [chosen] : []
  return [...also, ...companies].map(({ ref, name, nib }) => ({ ref: String(ref), name, nib }))
}

/** Was a company of the list offered, and neither one nor none of them chosen? */
export function isCompanyUnchosen(
  draft: CompanyDraft,
  { companies, chosen }: Pick<CompanyRead, 'companies' | 'chosen'>,
): boolean {
  return companies.length > 0 && chosen === undefined && fieldOf(draft, 'perusahaanRef') !== NOT_LISTED
}

function ruleSaid({ norm, figure, isUsable, isVerified }: PressureRule, language: ReportLanguage) {
  const { rules } = companyReportWords(language)
  const source = [norm.citation, norm.provision].filter(Boolean).join(', ')
  return {
    key: norm.id,
    said: meaningOf(norm, language),
    figure: [figureSaid(figure, language), isUsable ? '' : rules.notNorm].filter(Boolean).join(' '),
    source: [source, rules.status[norm.status], isVerified ? '' : rules.unverified].filter(Boolean).join(' · '),
  }
}

function meaningOf({ id, meaningId, meaningEn }: PressureRule['norm'], language: ReportLanguage) {
  if (language === 'id') return { text: meaningId, lang: language }
  if (language === 'en') return { text: meaningEn, lang: language }
  const own = companyReportWords(language).rules.meanings[id]
  return own === undefined ? { text: meaningEn, lang: 'en' as const } : { text: own, lang: language }
}

function figureSaid(figure: PressureRule['figure'], language: ReportLanguage): string {
  const { rules } = companyReportWords(language)
  if (figure === null) return ''
  if (figure === 'NONE') return rules.noFigure
  if ('percent' in figure) return fill(rules.percent, { jumlah: figure.percent })
  return figure.rupiah === 0 ? rules.noFee : ''
}

/** The offices an official may belong to, as kinds and lead offices of the rules name them. */
function unitChoices({ orgUnits }: Norms, language: ReportLanguage) {
  const lang = dataLanguage(language)
  return [...orgUnits.values()].map(({ id, labelId, labelEn }) => ({
    value: id,
    label: lang === 'id' ? labelId : `${labelEn} (${labelId})`,
  }))
}
