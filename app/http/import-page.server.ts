import type { ImportSettings } from './import-order.server.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { typeLabel } from '#app/domain/registry/public-words.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'
import { formatCount, formatDay, formatTime } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { importMessages } from '#app/i18n/import-page/messages.ts'
import type { ListedRun } from '#app/repositories/import-runs.server.ts'

/** The types a row may be of, in the language of the page. */
export function typeChoices(norms: Norms, language: Language) {
  return [...norms.agencyTypes.values()]
    .filter(({ activities }) => activities.length > 0)
    .map(({ id }) => ({ value: id, label: inLanguage(typeLabel(norms, id), language) }))
}

/** The settings as they were typed. */
export function typedSettings({ source, type, listedOnText, allRegions }: ImportSettings) {
  return { source, type: type ?? '', listedOn: listedOnText, allRegions: allRegions === 'keep' }
}

/** A run as the list of runs shows it. */
export function shownRun(run: ListedRun, language: Language) {
  const said = importMessages(language)
  const count = (n: number): string => formatCount(n, language)
  return {
    id: run.id,
    source: run.source,
    fileName: run.fileName,
    when: shortMoment(run.recordedAt, language),
    figures: [run.created, run.updated, run.unchanged, run.errors].map(count).join(' / '),
    state: run.undoneAt ? fill(said.undone, { kapan: shortMoment(run.undoneAt, language) }) : said.stands,
  }
}

/** 2 Maret 2026, 09.00 WIB. */
export function shortMoment(at: Instant, language: Language): string {
  return `${formatDay(dayOfInstant(at), language)}, ${formatTime(at, language)}`
}
