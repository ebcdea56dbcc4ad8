import { complaintReceipt as chinese } from './zh.ts'
import { complaintReceipt as english } from './en.ts'
import { complaintReceipt as indonesian, type ComplaintReceiptWords } from './id.ts'
import { complaintReceipt as japanese } from './ja.ts'
import { complaintReceipt as korean } from './ko.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'

const catalogues: Readonly<Record<ReportLanguage, ComplaintReceiptWords>> = {
  id: indonesian,
  en: english,
  ja: japanese,
  ko: korean,
  zh: chinese,
}

/** The words of the receipt of a report, in each language a report can be made in. */
export function complaintReceiptWords(language: ReportLanguage): ComplaintReceiptWords {
  return catalogues[language]
}
