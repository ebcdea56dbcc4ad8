import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { submitComplaint } from './submit-complaint.server.ts'
import { readChannelCsv, type ChannelCsvRow } from '#app/adapters/channel-csv.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import {
  channelColumns,
  channelRow,
  type ChannelColumns,
  type ChannelRowRefusal,
  type OtherChannel,
} from '#app/domain/complaints/channel-row.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** What became of the rows: those that are new, those that are here already, and what is wrong with the others. */
export type ImportedReports = {
  created: number
  known: number
  errors: { line: number; code: ChannelRowRefusal | 'unknown-kind' }[]
}

export type ImportReportsRefusal =
  | NotAllowed
  | { code: 'not-a-table' | 'empty' | 'too-many-rows' | 'too-large' }
  | { code: 'columns-missing'; missing: readonly string[] }

type Order = { file: ReceivedFile; channel: OtherChannel; kinds: readonly string[] }

/**
 * Takes in an export of SP4N-LAPOR! or Lapor AA: each row is the same report as by any other door, under the number it has
 * there. A row that is here already changes nothing; one that cannot be read is told by its line and does not stop the
 * others.
 */
export async function importReports(
  context: Context,
  { file, channel, kinds }: Order,
): Promise<Result<ImportedReports, ImportReportsRefusal>> {
  const allowed = requirePermission(context.actor, 'complaint:key-in')
  if (!allowed.ok) {
    file.discard()
    return allowed
  }
  const rows = await readRows(file)
  if (!rows.ok) return rows
  const [titles, ...others] = rows.value
  const columns = channelColumns(titles?.cells ?? [])
  if (!columns.ok) return refuse({ code: 'columns-missing', missing: columns.refusal.missing })
  const done: ImportedReports = { created: 0, known: 0, errors: [] }
  for (const row of others) await takeRow(context, { row, columns: columns.value, channel, kinds, done })
  return accept(done)
}

async function readRows(file: ReceivedFile): Promise<Result<ChannelCsvRow[], ImportReportsRefusal>> {
  try {
    if (file.truncated) return refuse({ code: 'too-large' })
    return readChannelCsv(await buffer(Readable.from(file.open())))
  } finally {
    file.discard()
  }
}

type Taking = Omit<Order, 'file'> & { row: ChannelCsvRow; columns: ChannelColumns; done: ImportedReports }

async function takeRow(context: Context, { row, columns, channel, kinds, done }: Taking): Promise<void> {
  const { region } = await loadNorms()
  const order = channelRow(row.cells, { columns, channel, kinds, region, now: context.now })
  if (!order.ok) {
    done.errors.push({ line: row.line, code: order.refusal })
    return
  }
  const sent = await submitComplaint(context, order.value)
  if (sent.ok && !sent.value.again) done.created += 1
  // The number is here: as this row, or as it was keyed in before, or as it has been edited there since.
  else if (sent.ok || sent.refusal.code !== 'unknown-kind') done.known += 1
  else done.errors.push({ line: row.line, code: 'unknown-kind' })
}
