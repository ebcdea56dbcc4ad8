import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { TimelineEntry, TimelineReason } from '#app/domain/registry/timeline.ts'

type Telling = { norms: Norms; language: Language }

/** The stretches of the history in words: since when, what, and which requirement or decision made it so. */
export function historyWords(entries: readonly TimelineEntry[], { norms, language }: Telling) {
  const { timeline, unexamined } = messages(language).agency
  const labels = statusLabels(norms, language)
  return entries.map(({ from, to, headline, why }) => ({
    from,
    span: spanOf(from, to, language),
    word: statusLabel(headline, unexamined.word, labels),
    why:
      headline === null
        ? timeline.listed
        : why
            .map((one) => reasonOf(one, { norms, language }))
            .filter(Boolean)
            .join(' '),
    isNow: to === null,
  }))
}

function spanOf(from: TimelineEntry['from'], to: TimelineEntry['to'], language: Language): string {
  const { since, span } = messages(language).agency.timeline
  const mulai = formatDay(from, language)
  return to === null ? fill(since, { mulai }) : fill(span, { mulai, akhir: formatDay(to, language) })
}

function reasonOf(
  { activity, programmeName, requirementIds, sanctionNumber }: TimelineReason,
  telling: Telling,
): string {
  const { norms, language } = telling
  const labels = norms.activities.get(activity)
  const name = programmeName ?? (labels ? inLanguage({ id: labels.labelId, en: labels.labelEn }, language) : activity)
  const { decision } = messages(language).agency.timeline
  const causes = sanctionNumber === null ? requirementIds : [fill(decision, { nomor: sanctionNumber })]
  return causes.length === 0 ? '' : `${name}: ${causes.join(', ')}.`
}
