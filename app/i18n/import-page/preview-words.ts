import { importMessages, reasonWords } from './messages.ts'
import type { Field } from '#app/domain/importing/fields.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import type { ImportPageMessages } from './id.ts'

const SHOWN = 100

type Issue = { line: number; field: Field | 'row'; code: keyof ImportPageMessages['issues'] }
type Duplicate = { line: number; party: { no: string | null; line: number | null }; reasons: readonly string[] }

export type Shown = { rows: string[][]; more: number }

/** Issues with their lines, as the tables of the preview show them. */
export function issueRows(issues: readonly Issue[], language: Language): Shown {
  const said = importMessages(language)
  return shown(issues, ({ line, field, code }) => [String(line), said.fields[field], said.issues[code]])
}

/** Whom rows resemble, and why. */
export function duplicateRows(duplicates: readonly Duplicate[], language: Language): Shown {
  const said = importMessages(language)
  return shown(duplicates, ({ line, party, reasons }) => [
    String(line),
    party.line === null ? (party.no ?? '') : fill(said.lineOf, { line: party.line }),
    reasons.map((reason) => reasonWords(reason, language)).join(', '),
  ])
}

function shown<Item>(items: readonly Item[], cellsOf: (item: Item) => string[]): Shown {
  return { rows: items.slice(0, SHOWN).map(cellsOf), more: Math.max(0, items.length - SHOWN) }
}
