import { normsMessages } from './messages.ts'
import type { NormsMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'
import type { RowChange } from '#app/domain/norm-changes/difference.ts'
import { leavesOf, type DocumentRow } from '#app/domain/norm-changes/rows.ts'

/** What says in words what a row is about, the first that is there; each ends in the language. */
const WORDS = ['label', 'explain', 'name', 'title', 'meaning', 'use'] as const

/** One row as a person reads it; the rest of its fields stands folded. */
function rowWords({ key, fields }: DocumentRow, language: Language) {
  const said = normsMessages(language)
  return {
    key,
    words: wordsOf(fields, language),
    days: daysOf(fields, said),
    status: legalOf(fields, said),
    sure: sureWords(fields, said),
    all: [...leavesOf(fields)].map(([field, value]) => ({ field, value })),
  }
}

/** The rows of a document by their lists, in its own order; the head is told apart. */
export function documentWords(rows: readonly DocumentRow[], language: Language) {
  const lists = [...new Set(rows.map(({ list }) => list))].filter((list) => list !== '')
  return lists.map((list) => ({
    list,
    rows: rows.filter((row) => row.list === list).map((row) => rowWords(row, language)),
  }))
}

/** How sure a document is: how many of its rows bear each mark. */
export function sureCounts(rows: readonly DocumentRow[], language: Language): string[] {
  const said = normsMessages(language)
  const count = (is: (fields: DocumentRow['fields']) => boolean): number =>
    rows.filter(({ fields }) => is(fields)).length
  const marks = (['S', 'K', 'V', 'P'] as const).map((mark) => ({
    word: said.confidence[mark],
    n: count(({ confidence }) => confidence === mark),
  }))
  const unsure = { word: said.verify, n: count(({ verify }) => verify === true) }
  return [...marks, unsure].filter(({ n }) => n > 0).map(({ word, n }) => `${String(n)} ${word}`)
}

/** A difference in words, row by row. */
export function changeWords(changes: readonly RowChange[], language: Language) {
  const { difference, head } = normsMessages(language)
  return changes.map(({ list, key, kind, fields }) => ({
    row: list === '' ? head : `${list}: ${key}`,
    kind: difference[kind],
    fields: fields.map(({ field, before, after }) => ({
      field,
      before: before ?? difference.absent,
      after: after ?? difference.absent,
    })),
  }))
}

function wordsOf(fields: DocumentRow['fields'], language: Language): string {
  const wanted = WORDS.flatMap((word) => [`${word}${language === 'id' ? 'Id' : 'En'}`, `${word}Id`])
  const found = [...wanted, 'citation', 'title', 'name'].map((field) => fields[field])
  return found.find((value) => typeof value === 'string') ?? ''
}

function daysOf(fields: DocumentRow['fields'], said: NormsMessages): string {
  if (!('validFrom' in fields)) return ''
  const { validFrom, validTo } = fields
  return `${text(validFrom, said.unknownDay)} – ${text(validTo, said.open)}`
}

function legalOf(fields: DocumentRow['fields'], said: NormsMessages): string {
  const legal: Readonly<Record<string, string>> = said.legal
  const status = text(fields['legalStatus'] ?? fields['status'], '')
  return legal[status] ?? status
}

function sureWords({ confidence, verify }: DocumentRow['fields'], said: NormsMessages): string {
  const marks: Readonly<Record<string, string>> = said.confidence
  const mark = text(confidence, '')
  return [marks[mark] ?? mark, verify === true ? said.verify : ''].filter((one) => one !== '').join('; ')
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
