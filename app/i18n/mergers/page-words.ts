import { mergersMessages } from './messages.ts'
import { namingOf } from './naming.ts'
import type { Match } from '#app/domain/linking/match.ts'
import { doubledIn, hiddenBy, sideBySide, type Compared as Side } from '#app/domain/mergers/side-by-side.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { dayOf, type Instant } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { matchWords } from '#app/i18n/own-desk/match-words.ts'

type Compared = Side & {
  match: Match
  seenVersion: number
  waiting: readonly string[]
  different: { note: string; at: Instant } | undefined
}

/** Two records in words: what each says, what speaks for one agency, and what would be hidden or become one. */
export function comparedWords(
  one: Side,
  compared: Compared,
  { norms, language }: { norms: Norms; language: Language },
) {
  const said = mergersMessages(language)
  const naming = namingOf(norms, language)
  const { record } = one
  const { record: other, match, waiting, different, seenVersion } = compared
  const listed = (text: string, list: readonly string[]) =>
    list.length === 0 ? [] : [fill(text, { daftar: list.join('; ') })]
  return {
    no: other.no,
    name: other.name,
    seenVersion,
    rows: sideBySide(one, compared, naming),
    strength: `${said.verdicts[match.verdict]}. ${matchWords(match.reasons, language)}`,
    notes: [
      ...listed(said.waiting, waiting),
      ...listed(said.hidden, hiddenBy(record, other)),
      ...listed(said.doubled, doubledIn(record, other, naming)),
      ...(different === undefined
        ? []
        : [
            fill(said.different, {
              tanggal: formatDay(dayOf(different.at), language),
              catatan: different.note,
            }),
          ]),
    ],
    joins: [
      { from: other.no, into: record.no, label: fill(said.join, { lama: other.no, baru: record.no }) },
      { from: record.no, into: other.no, label: fill(said.join, { lama: record.no, baru: other.no }) },
    ],
  }
}
