import { noticesMessages } from './messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** The word of a kind of document, as the norms have it. */
export function documentWord(kind: string, { norms, language }: { norms: Norms; language: Language }): string {
  const known = norms.evidenceKinds.get(kind)
  if (!known) return kind
  return language === 'id' ? known.labelId : known.labelEn
}

/** A document that ends, in one line: what, until when, for which programmes. */
export function lapseItem(
  lapse: { document: string; until: Day; programmes: readonly string[] },
  language: Language,
): string {
  return fill(noticesMessages(language).lapse.item, lapseFields(lapse, language))
}

/** The same as fields of a sentence. */
export function lapseFields(
  { document, until, programmes }: { document: string; until: Day; programmes: readonly string[] },
  language: Language,
): { jenis: string; tanggal: string; program: string } {
  const { ofProgrammes } = noticesMessages(language).lapse
  const program = programmes.length > 0 ? fill(ofProgrammes, { program: programmes.join(', ') }) : ''
  return { jenis: document, tanggal: formatDay(until, language), program }
}
