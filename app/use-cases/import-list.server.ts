import { createHash, hash as hashOnce } from 'node:crypto'
import type { ImportOrder, ImportRefusal } from './import-order.server.ts'
import { openTable, type Table } from '#app/adapters/spreadsheet.server.ts'
import { UnreadableFile, type TableRow } from '#app/adapters/spreadsheet-table.server.ts'
import { looksLikeHeader, mapColumns, type Mapping, type MappingRefusal } from '#app/domain/importing/fields.ts'
import { placesOf } from '#app/domain/importing/places.ts'
import { readRow, type ImportRow, type RowReading, type RowResult } from '#app/domain/importing/row.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

type ReadResult = RowResult | { kind: 'error'; error: { line: number; field: 'row'; code: 'quote-not-closed' } }

/** A list that is open: its header is understood, its rows can be read once. */
export type ImportList = {
  sha256: string
  norms: Norms
  mapping: Readonly<Record<string, string>>
  /** The columns of the list by their titles, in order. */
  headers: readonly string[]
  rows: () => AsyncGenerator<ReadResult>
  /** By what a row says, not where it stands: a row that moved is the same row. */
  hashOf: (row: ImportRow) => string
  /** Over all rows that were hashed, in order: what the ledger keeps of their contents. */
  digest: () => string
}

/** Titles above the header are passed over, up to this many lines. */
const MOST_TITLES = 15

export async function openList(order: ImportOrder): Promise<Result<ImportList, ImportRefusal>> {
  const norms = await loadNorms()
  const { type } = order
  if (type !== undefined && (norms.agencyTypes.get(type)?.activities.length ?? 0) === 0)
    return refuse({ code: 'unknown-type', type })
  try {
    const table = await openTable(order.path)
    const rows = table.rows[Symbol.asyncIterator]()
    const header = await findHeader(rows, order.map)
    return header.ok ? accept(listOf({ table, rows, norms, order }, header.value)) : header
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.refusal)
    throw error
  }
}

type Header = { headers: readonly string[]; mapping: Mapping }

async function findHeader(
  rows: AsyncIterator<TableRow, undefined>,
  explicit: Readonly<Record<string, string>>,
): Promise<Result<Header, ImportRefusal>> {
  const isHeader = 'name' in explicit ? () => true : looksLikeHeader
  const refusals: MappingRefusal[] = []
  for (let title = 0; title < MOST_TITLES; title++) {
    const next = await rows.next()
    if (next.done === true) break
    const headers = 'cells' in next.value ? next.value.cells : []
    const mapped = mapColumns(headers, explicit)
    if (!mapped.ok) refusals.push(mapped.refusal)
    else if (isHeader(headers)) return accept({ headers, mapping: mapped.value })
  }
  return refuse(refusals[0] ?? { code: 'empty' })
}

type Opened = { table: Table; rows: AsyncIterator<TableRow, undefined>; norms: Norms; order: ImportOrder }

function listOf({ table, rows, norms, order }: Opened, { headers, mapping }: Header): ImportList {
  const all = createHash('sha256')
  const reading: RowReading = {
    mapping,
    type: order.type,
    places: placesOf(norms.region),
    allRegions: order.allRegions,
  }
  return {
    sha256: table.sha256,
    norms,
    headers,
    mapping: Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, headers[column] ?? ''])),
    rows: async function* () {
      let count = 0
      for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
        if (count++ % 500 === 0) order.progress?.(table.bytesRead(), table.bytes)
        yield readOne(next.value, reading)
      }
      order.progress?.(table.bytes, table.bytes)
    },
    hashOf: ({ line: _line, ...content }) => {
      const hash = hashOnce('sha256', JSON.stringify(content), 'base64url').slice(0, 22)
      all.update(hash)
      return hash
    },
    digest: () => all.copy().digest('hex'),
  }
}

function readOne(row: TableRow, reading: RowReading): ReadResult {
  if ('cells' in row) return readRow(row.cells, row.line, reading)
  return { kind: 'error', error: { line: row.line, field: 'row', code: row.broken } }
}
