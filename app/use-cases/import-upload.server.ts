import type { ImportReport } from '#app/domain/importing/import-report.ts'
import { importAgencies } from './import-agencies.server.ts'
import type { ImportOrder, ImportRefusal } from './import-order.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { addHours } from '#app/domain/shared/working-days.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import {
  findImportUpload,
  putImportUpload,
  removeImportUploads,
  withImportFile,
} from '#app/repositories/import-uploads.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** So long a list is kept between its preview and its import, in hours. */
const KEPT_HOURS = 24
const FIVE_MINUTES_MS = 300_000

type Received = {
  name: string
  size: number
  sha256: string
  truncated: boolean
  open: () => AsyncIterable<Uint8Array>
}

export type KeepUploadRefusal = NotAllowed | { code: 'file-needed' } | { code: 'file-too-large' }

/** Keeps a list under its hash until it is imported, a day at most; nothing of it is in the register yet. */
export async function keepImportUpload(
  context: Context,
  file: Received | undefined,
): Promise<Result<{ sha256: string }, KeepUploadRefusal>> {
  const allowed = requirePermission(context.actor, 'import:run')
  if (!allowed.ok) return allowed
  if (!file || file.size === 0) return refuse({ code: 'file-needed' })
  if (file.truncated) return refuse({ code: 'file-too-large' })
  const { sha256, size: bytes } = file
  const upload = { sha256, fileName: nameOf(file.name), bytes, uploadedBy: actorName(context.actor) }
  await inTransaction(
    async (tx) => {
      await removeImportUploads(tx, { now: context.now })
      const kept = { expiresAt: addHours(context.now, KEPT_HOURS), body: file.open() }
      await putImportUpload(tx, { ...upload, uploadedAt: context.now }, kept)
    },
    { timeoutMs: FIVE_MINUTES_MS },
  )
  return accept({ sha256 })
}

/** How a kept list is to be read. */
export type UploadOrder = Pick<ImportOrder, 'source' | 'type' | 'listedOn' | 'map' | 'allRegions'> & { sha256: string }

export type UploadRefusal = ImportRefusal | { code: 'upload-gone' }

/** What the import of a kept list would do, row by row; writes nothing. */
export async function previewImport(
  context: Context,
  order: UploadOrder,
): Promise<Result<ImportReport & { fileName: string }, UploadRefusal>> {
  return carryOut(context, order, 'dry-run')
}

/** Imports a kept list. It is forgotten afterwards; the run can be undone. */
export async function runImport(
  context: Context,
  order: UploadOrder,
): Promise<Result<ImportReport & { fileName: string }, UploadRefusal>> {
  const done = await carryOut(context, order, 'write')
  if (done.ok) await inTransaction(async (tx) => removeImportUploads(tx, { sha256: order.sha256 }))
  return done
}

async function carryOut(context: Context, { sha256, ...order }: UploadOrder, run: ImportOrder['run']) {
  const allowed = requirePermission(context.actor, 'import:run')
  if (!allowed.ok) return allowed
  const upload = await findImportUpload(sha256, context.now)
  if (!upload) return refuse({ code: 'upload-gone' } as const)
  const { fileName } = upload
  const source = order.source.trim() || fileName
  const done = await withImportFile(sha256, async (path) =>
    importAgencies(context, { ...order, path, fileName, source, run }),
  )
  return done.ok ? accept({ ...done.value, fileName }) : done
}

/** Its owner's name for it, without a path and not too long. */
function nameOf(name: string): string {
  return name.split(/[\\/]/).at(-1)?.slice(0, 120) || 'daftar'
}
