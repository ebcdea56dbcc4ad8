import { requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { letGoPlaced, placeUploads, type PlacedFile } from './place-uploads.server.ts'
import { findWayToReporter, tellReporter, type WayToReporter } from './tell-reporter.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { OfficeMessageKind } from '#app/domain/complaints/message.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Ten files of 10 MB and their copies go into the database in some seconds. */
const LONG = { timeoutMs: 120_000 }

export type SendMessageRefusal =
  | OpenComplaintRefusal
  | { code: 'term-over' }
  | { code: 'nothing-said' }
  | { code: 'too-many-files' }
  | { code: 'files-refused'; files: readonly FileRefusal[] }

export type OfficeMessage = {
  no: ComplaintNo
  kind: OfficeMessageKind
  text: string
  files?: readonly ReceivedFile[]
}

/**
 * An officer writes to a reporter: into the inbox of the report, sealed as the report is. By mail it is said at most that
 * there is news. Changes no stage; who screens takes the step.
 */
export async function sendOfficeMessage(
  context: Context,
  message: OfficeMessage,
): Promise<Result<null, SendMessageRefusal>> {
  const found = await findAddressee(context, message)
  if (!found.ok) {
    for (const file of message.files ?? []) file.discard()
    return found
  }
  const { placed, refused } = await placeUploads(message.files ?? [], context)
  if (refused.length > 0) {
    await letGoPlaced(placed, 'copies and keys')
    return refuse({ code: 'files-refused', files: refused })
  }
  await keep(context, { ...message, ...found.value, placed })
  return accept(null)
}

type Addressee = { complaint: Complaint; way: WayToReporter }

async function findAddressee(
  context: Context,
  { no, text, files = [] }: OfficeMessage,
): Promise<Result<Addressee, SendMessageRefusal>> {
  const found = await requireComplaint(context, no, 'complaint:write-to-reporter')
  if (!found.ok) return found
  if (text.trim() === '' && files.length === 0) return refuse({ code: 'nothing-said' })
  if (files.length > MOST_FILES) return refuse({ code: 'too-many-files' })
  const way = await findWayToReporter(found.value)
  return way ? accept({ complaint: found.value, way }) : refuse({ code: 'term-over' })
}

async function keep(
  context: Context,
  { complaint, way, kind, text, placed }: OfficeMessage & Addressee & { placed: readonly PlacedFile[] },
): Promise<void> {
  try {
    await inTransaction(async (tx) => {
      const acts = await tellReporter(tx, context, { complaint, way, from: 'OFFICE', kind, text: text.trim(), placed })
      await appendLedgerActs(
        tx,
        acts.map((act) => ({ context, act })),
      )
    }, LONG)
  } catch (error) {
    await letGoPlaced(placed, 'copies and keys')
    throw error
  }
  await letGoPlaced(placed, 'copies')
}
