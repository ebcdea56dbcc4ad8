import { checksMessages } from './messages.ts'
import { valueWords } from './panel-words.ts'
import type { CheckPanel } from '#app/domain/checks/panel.ts'
import { CHECK_POINTS, POINT_RESULTS } from '#app/domain/checks/points.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** Every word of the form of a look by hand: each point with what the document says of it. */
export function byHandWords({ system, said: document, number, key }: CheckPanel, language: Language) {
  const { form, points, results, systems } = checksMessages(language)
  const sistem = systems[system]
  return {
    said: form,
    title: fill(form.title, { sistem }),
    lead: fill(form.lead, { sistem }),
    lookedUpHint: fill(form.lookedUpHint, { sistem }),
    number: number ?? '',
    key,
    results: POINT_RESULTS.map((value) => ({ value, label: results[value] })),
    points: CHECK_POINTS.map((point) => ({
      point,
      label: points[point],
      document: document[point]
        ? fill(form.document, { isi: valueWords(point, document[point], language) })
        : form.silent,
      resultField: `hasil.${point}`,
      seenField: `tampil.${point}`,
      seenLabel: fill(form.seen, { sistem }),
    })),
  }
}
