import type { Field, Mapping } from './fields.ts'
import { nameOfType, typeOfCell, typeOfName } from './kinds.ts'
import { readName, type NameRefusal } from './names.ts'
import {
  readEmail,
  readLicence,
  readNumber,
  readPhone,
  readPostcode,
  readWebsite,
  type ReadNumber,
  type Scheme,
} from './numbers.ts'
import type { Places } from './places.ts'
import { cleanText, textOrNull } from './text.ts'

/** One row of a list that can enter the register. */
export type ImportRow = {
  /** The line of the file on which the row begins, from 1. */
  line: number
  type: string
  name: string
  aliases: readonly string[]
  legalForm: string | null
  identifiers: readonly ReadNumber[]
  districtCode: string | null
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  website: string | null
}

export type RowErrorCode = NameRefusal | 'type-unknown' | 'cell-too-long'
export type RowNoteCode =
  | 'outside-regency'
  | 'number-not-read'
  | 'phone-not-read'
  | 'email-not-read'
  | 'website-not-read'
  | 'district-not-read'
  | 'district-from-village'
  | 'address-not-read'
export type RowIssue<Code> = { line: number; field: Field | 'row'; code: Code }

export type RowResult =
  | { kind: 'row'; row: ImportRow; notes: RowIssue<RowNoteCode>[] }
  | { kind: 'error'; error: RowIssue<RowErrorCode> }
  | { kind: 'skipped'; note: RowIssue<RowNoteCode> }

/** How a list is read. `type`: what its rows are where they do not say so themselves. */
export type RowReading = { mapping: Mapping; type: string | undefined; places: Places; allRegions: 'skip' | 'keep' }

const LONGEST_CELL = 4_000

/** Reads one row. What cannot be read of a row that can enter is left out and noted; it never stops another row. */
export function readRow(cells: readonly string[], line: number, reading: RowReading): RowResult {
  if (cells.some((one) => one.length > LONGEST_CELL)) return failed(line, 'row', 'cell-too-long')
  const cell = cellReader(cells, reading.mapping)
  const notes = noteTaker(line)
  const place = readPlace(cell, reading, notes.add)
  if (place === 'outside') return { kind: 'skipped', note: { line, field: 'regency', code: 'outside-regency' } }
  const who = readWho(cell, reading)
  if ('code' in who) return failed(line, who.field, who.code)

  const identifiers = readIdentifiers(cell, notes.add)
  const row = { line, ...who, identifiers, ...place, ...readContacts(cell, notes.add) }
  return { kind: 'row', row, notes: notes.taken }
}

type Who = Pick<ImportRow, 'type' | 'name' | 'aliases' | 'legalForm'>

/** The name and the type: what a row must say, or the operator for it. */
function readWho(cell: Cell, reading: RowReading): Who | { field: Field; code: RowErrorCode } {
  const read = readName(cell('name'))
  const said = typeOfCell(cell('type')) ?? reading.type
  // A government office may train; it is no private agency.
  const named = read === 'government-office' && said === 'LPK_PEMERINTAH' ? officeName(cell('name')) : read
  if (typeof named === 'string') return { field: 'name', code: named }
  const type = said ?? typeOfName(named.name)
  if (type === undefined) return { field: 'type', code: 'type-unknown' }
  const { name, aliases, legalForm } = named
  return { type, name: nameOfType(name, type), aliases: [...aliases, ...otherNames(cell('otherName'))], legalForm }
}

function failed(line: number, field: Field | 'row', code: RowErrorCode): RowResult {
  return { kind: 'error', error: { line, field, code } }
}

type Cell = (field: Field) => string
type Note = (field: Field, code: RowNoteCode) => void

function cellReader(cells: readonly string[], mapping: Mapping): Cell {
  return (field) => {
    const column = mapping[field]
    return column === undefined ? '' : (cells[column] ?? '')
  }
}

function noteTaker(line: number): { taken: RowIssue<RowNoteCode>[]; add: Note } {
  const taken: RowIssue<RowNoteCode>[] = []
  return { taken, add: (field, code) => void taken.push({ line, field, code }) }
}

function officeName(cell: string): { name: string; aliases: string[]; legalForm: null } {
  return { name: cleanText(cell), aliases: [], legalForm: null }
}

function otherNames(cell: string): string[] {
  const text = textOrNull(cell)
  return text === null ? [] : text.split(/\s*[;|]\s*/).filter((name) => name.length > 1)
}

type Place = Pick<ImportRow, 'districtCode' | 'address' | 'postcode'>

function readPlace(cell: Cell, reading: RowReading, note: Note): Place | 'outside' {
  const { places, allRegions } = reading
  const address = readAddress(cell('address'), note)
  const inside = places.isInside(cell('regency'), address ?? '')
  if (inside === false && allRegions === 'skip') return 'outside'
  const within = { places, address: address ?? '', note }
  return {
    districtCode: inside === false ? null : districtOf(cell, within),
    address,
    postcode: readPostcode(cell('postcode')) ?? postcodeIn(within.address),
  }
}

function postcodeIn(address: string): string | null {
  return /(?<!\d)17\d{3}(?!\d)/.exec(address)?.[0] ?? null
}

function districtOf(
  cell: Cell,
  { places, address, note }: { places: Places; address: string; note: Note },
): string | null {
  const column = textOrNull(cell('district'))
  const said = column === null ? undefined : places.districtOfCell(column)
  if (column !== null && said === undefined) note('district', 'district-not-read')
  const found = said ?? places.districtOfAddress(address)
  if (found !== undefined) return found
  const byVillage = places.districtOfVillage(cell('village'), address)
  if (byVillage !== undefined) note('village', 'district-from-village')
  return byVillage ?? null
}

/** An address without the phone number glued to its end; an e-mail address is none. */
function readAddress(cell: string, note: Note): string | null {
  const text = textOrNull(cell)
  if (text === null) return null
  const address = text.replace(GLUED_PHONE, '').replace(/[\s,;]+$/, '')
  if (/^\S+@\S+$/.test(address)) {
    note('address', 'address-not-read')
    return null
  }
  return address === '' ? null : address
}

const GLUED_PHONE = /[\s,;]*\b(?:telp|telepon|tlp|phone|hp)\b[\s.:]*([+(]?\d[\d\s()./+-]*)?$/i

const NUMBER_FIELDS = ['nib', 'ahu', 'npwp', 'npsn', 'vin', 'lspLicence'] as const

function readIdentifiers(cell: Cell, note: Note): ReadNumber[] {
  const found = new Map<Scheme, ReadNumber>()
  const keep = (field: Field, number: ReadNumber | undefined): void => {
    if (number) found.set(number.scheme, found.get(number.scheme) ?? number)
    else if (textOrNull(cell(field).replace(/0{9,}$/, '')) !== null) note(field, 'number-not-read')
  }
  for (const scheme of NUMBER_FIELDS) keep(scheme, readNumber(scheme, cell(scheme)))
  keep('licence', readLicence(cell('licence')))
  return [...found.values()]
}

function readContacts(cell: Cell, note: Note): Pick<ImportRow, 'phone' | 'email' | 'website'> {
  const glued = textOrNull(cell('phone')) ?? GLUED_PHONE.exec(cleanText(cell('address')))?.[1] ?? ''
  const read = (field: 'phone' | 'email' | 'website', text: string, value: string | undefined): string | null => {
    if (value === undefined && textOrNull(text) !== null) note(field, `${field}-not-read`)
    return value ?? null
  }
  return {
    phone: read('phone', glued, readPhone(glued)),
    email: read('email', cell('email'), readEmail(cell('email'))),
    website: read('website', cell('website'), readWebsite(cell('website'))),
  }
}
