import { companyReport as chinese } from './zh.ts'
import { companyReport as english } from './en.ts'
import { companyReport as indonesian, type CompanyReportWords } from './id.ts'
import { companyReport as japanese } from './ja.ts'
import { companyReport as korean } from './ko.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'

const catalogues: Readonly<Record<ReportLanguage, CompanyReportWords>> = {
  id: indonesian,
  en: english,
  ja: japanese,
  ko: korean,
  zh: chinese,
}

/** Every sentence of the company report. All have the type of the Indonesian one: a missing sentence does not compile. */
export function companyReportWords(language: ReportLanguage): CompanyReportWords {
  return catalogues[language]
}
