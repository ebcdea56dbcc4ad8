import { vettingMessages } from './messages.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { progressOf, type ChecklistRow, type RowState } from '#app/domain/vetting/checklist.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** How a row is drawn: done, waiting for an officer, turned down or over, nothing yet. */
export type RowTone = 'ya' | 'sat' | 'tidak' | ''

const TONES: Readonly<Record<RowState, RowTone>> = {
  accepted: 'ya',
  'no-document': 'ya',
  'second-officer': 'sat',
  'first-officer': 'sat',
  rejected: 'tidak',
  lapsed: 'tidak',
  missing: '',
}

/** The checklist in words: what is asked, for what, and how far it is. */
export function checklistWords(
  rows: readonly ChecklistRow[],
  { no, current, language }: { no: AgencyNo; current: string | undefined; language: Language },
) {
  const said = vettingMessages(language)
  const { done, all, mandatory, duties } = progressOf(rows)
  return {
    progress: fill(said.progress, { n: done, semua: all }),
    legend: fill(said.legend, { wajib: mandatory, bersyarat: duties }),
    rows: rows.map((row) => ({
      key: row.key,
      href: `/petugas/lembaga/${no}/verifikasi/${row.key}`,
      title: inLanguage(row.requirement.evidence, language) || inLanguage(row.requirement.requirement, language),
      note: [row.requirement.requirementId, row.programmeName, said.states[row.state]].filter(Boolean).join(', '),
      tone: TONES[row.state],
      isCurrent: row.key === current,
    })),
  }
}
