import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { Language } from '#app/i18n/language.ts'

/** What is around every page. `path`: the address asked for, with its query. */
export type Frame = {
  language: Language
  /** The language of the page itself: one of five where a page is offered in five, else the same. */
  shownIn: ReportLanguage
  theme: 'terang' | 'gelap' | undefined
  today: Day | null
  kind: 'REAL' | 'DEMONSTRATION' | 'TEST'
  path: string
}
