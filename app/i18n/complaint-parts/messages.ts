import { complaintParts as chinese } from './zh.ts'
import { complaintParts as english } from './en.ts'
import { complaintParts as indonesian, type ComplaintPartWords } from './id.ts'
import { complaintParts as japanese } from './ja.ts'
import { complaintParts as korean } from './ko.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'

const catalogues: Readonly<Record<ReportLanguage, ComplaintPartWords>> = {
  id: indonesian,
  en: english,
  ja: japanese,
  ko: korean,
  zh: chinese,
}

/** The words of the parts that every report form has, in each language a report can be made in. */
export function complaintPartWords(language: ReportLanguage): ComplaintPartWords {
  return catalogues[language]
}
