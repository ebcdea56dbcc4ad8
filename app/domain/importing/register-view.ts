import { isTellingPhone } from './numbers.ts'
import type { ImportRow } from './row.ts'
import { candidateIndex } from '#app/domain/linking/candidates.ts'
import { matchPrepared, type Match, type MatchReason } from '#app/domain/linking/match.ts'
import { prepare, type Prepared } from '#app/domain/linking/prepared.ts'
import { recordStore, type RecordStore } from '#app/domain/linking/record-store.ts'

/** What the register says of an agency that may be the same as a row. */
export type KnownAgency = {
  id: number
  no: string
  names: readonly string[]
  phone: string | null
  address: string | null
  identifiers: readonly { scheme: string; value: string }[]
}

/** Someone whom a row resembles: an agency of the register, or (`no` null until it has one) an earlier row. */
export type Party = { id: number; no: string | null; line: number | null }

/** A row and whom it may repeat. Told, never merged. */
export type Duplicate = { line: number; party: Party; reasons: readonly MatchReason[] }

/** The register and the rows before, as far as they are needed to know a row again. */
export type RegisterView = {
  addAgency: (agency: KnownAgency) => void
  addRow: (row: ImportRow, prepared: Prepared) => Party
  /** The agency that a row is, if any, and those that it only resembles: the most alike three. */
  lookUp: (row: ImportRow, prepared: Prepared) => { same: Duplicate | undefined; duplicates: Duplicate[] }
}

const MOST_DUPLICATES = 3

/** A view that is empty; `expected` agencies and rows are about to come. */
export function registerView(expected: number): RegisterView {
  const index = candidateIndex(expected * 16)
  const records = recordStore()
  const parties: Party[] = []
  const add = (record: Prepared, party: Party): void => {
    index.add(records.add(record), record)
    parties.push(party)
  }
  return {
    addAgency: (agency) => {
      const { id, no } = agency
      const party = { id, no, line: null }
      for (const identifiers of withOneOfEach(agency.identifiers)) {
        for (const name of agency.names) add(prepareFor({ ...agency, identifiers, name }), party)
      }
    },
    addRow: (row, record) => {
      const party = { id: 0, no: null, line: row.line }
      add(record, party)
      return party
    },
    lookUp: (row, record) => {
      const found = matches(record, index.find(record), { records, parties })
      const same = found.find(({ match, party }) => isSameAgency(match, party))
      const others = found.filter((one) => one !== same).slice(0, MOST_DUPLICATES)
      const told = ({ party, match }: Found): Duplicate => ({ line: row.line, party, reasons: match.reasons })
      return { same: same && told(same), duplicates: others.map(told) }
    },
  }
}

type Numbers = KnownAgency['identifiers']

/** An agency that others joined may have several numbers of one register: it is known again by each of them. */
function withOneOfEach(identifiers: Numbers): readonly Numbers[] {
  const bySchemes = new Map<string, string[]>()
  for (const { scheme, value } of identifiers) bySchemes.set(scheme, [...(bySchemes.get(scheme) ?? []), value])
  const most = Math.max(1, ...[...bySchemes.values()].map((values) => values.length))
  if (most === 1) return [identifiers]
  return Array.from({ length: most }, (_, nth) =>
    [...bySchemes].flatMap(([scheme, values]) => {
      const value = values[nth] ?? values[0]
      return value === undefined ? [] : [{ scheme, value }]
    }),
  )
}

/** A row as it is compared. A phone number whose end is hidden tells nobody apart. */
export function prepareFor(row: {
  name: string
  phone: string | null
  address: string | null
  identifiers: readonly { scheme: string; value: string }[]
}): Prepared {
  const numbers = Object.fromEntries(row.identifiers.map(({ scheme, value }) => [scheme, value]))
  const phone = row.phone !== null && isTellingPhone(row.phone) ? row.phone : null
  return prepare({ ...numbers, name: row.name, phone, address: row.address })
}

type Found = { party: Party; match: Match }

function matches(
  record: Prepared,
  candidates: readonly number[],
  known: { records: RecordStore; parties: readonly Party[] },
): Found[] {
  const best = new Map<Party, Match>()
  for (const ordinal of candidates) {
    const party = known.parties[ordinal]
    const match = matchPrepared(record, known.records.at(ordinal))
    if (!party || match.verdict === 'DIFFERENT') continue
    const before = best.get(party)
    if (!before || weight(match) > weight(before)) best.set(party, match)
  }
  return [...best]
    .map(([party, match]) => ({ party, match }))
    .sort((a, b) => weight(b.match) - weight(a.match) || order(a.party) - order(b.party))
}

function weight({ verdict, reasons }: Match): number {
  const [first = ''] = reasons
  return (
    (verdict === 'SAME' ? 8 : 0) + (first.startsWith('ID_EQUAL') ? 4 : 0) + (reasons.includes('NAME_EQUAL') ? 2 : 0)
  )
}

function order({ id, line }: Party): number {
  return line === null ? id : 2 ** 40 + line
}

/**
 * An agency of the register is the same by the rules of matching (an equal identifier, or an equal name and a shared
 * contact). Of two rows of one list only an equal identifier says so: else both enter, and a person decides.
 */
function isSameAgency({ verdict, reasons }: Match, { line }: Party): boolean {
  if (verdict !== 'SAME') return false
  return line === null || reasons.some((reason) => reason.startsWith('ID_EQUAL'))
}
