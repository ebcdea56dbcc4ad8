import { z } from 'zod'
import type { Context } from '#app/domain/access/actor.ts'
import { CounterForm, counterFormRefusal, counterOrder } from '#app/domain/complaints/counter-form.ts'
import { draftOf } from '#app/domain/files/file-subject.ts'
import type { UploadFormCode } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts'
import { KEPT_FIELD } from '#app/ui/files/upload-field.tsx'
import { keepUploads, type KeptUploads } from '#app/use-cases/keep-uploads.server.ts'
import { submitComplaint, type ComplaintReceipt } from '#app/use-cases/submit-complaint.server.ts'

type CounterField = keyof CounterForm
type RefusedCode = Exclude<Awaited<ReturnType<typeof submitComplaint>>, { ok: true }>['refusal']['code']

/** How a form to key in a report was answered. What was typed and the files come back until it is right. */
export type CounterAnswer =
  | { receipt: ComplaintReceipt }
  | {
      receipt: null
      status: 409 | 422
      typed: Record<string, string>
      kinds: readonly string[]
      wrong: readonly CounterField[]
      refused: RefusedCode | UploadFormCode | null
      uploads: KeptUploads
    }

const FIELDS = [...CounterForm.keyof().options, KEPT_FIELD]
const NO_UPLOADS: KeptUploads = { kept: [], refused: [] }

/** Reads a keyed-in report with its scans and records it; pressing twice records once. */
export async function recordCounterReport(request: Request, context: Context): Promise<CounterAnswer> {
  const read = await readUploadForm(request, { fields: FIELDS })
  if (!read.ok) {
    const { code, fields } = read.refusal
    return { receipt: null, status: 422, typed: fields, kinds: [], wrong: [], refused: code, uploads: NO_UPLOADS }
  }
  const { files, all } = read.value
  const uploads = await keepUploads(context, { files, keptIds: all(KEPT_FIELD) })
  const kept = uploads.ok ? uploads.value : NO_UPLOADS
  const back = { receipt: null, ...backOf(read.value), uploads: kept, wrong: [], refused: null } as const
  const form = formOf(read.value, context)
  if (!form.ok) return { ...back, status: 422, wrong: form.refusal }
  if (kept.refused.length > 0) return { ...back, status: 422, refused: 'files-refused' }
  const drafts = { subject: draftOf(context.actor), ids: kept.kept.map(({ id }) => id) }
  const sent = await submitComplaint(context, { ...counterOrder(form.value, context.now), drafts })
  return sent.ok ? { receipt: sent.value } : { ...back, status: 409, refused: sent.refusal.code }
}

function formOf({ fields, all }: UploadForm, { now }: Context): Result<CounterForm, CounterField[]> {
  const form = CounterForm.safeParse({ ...fields, kinds: all('kinds') })
  if (!form.success) return refuse(wrongOf(form.error))
  const refusal = counterFormRefusal(form.data, now)
  return refusal ? refuse([refusal === 'day-to-come' ? 'receivedOn' : 'number']) : accept(form.data)
}

function backOf({ fields, all }: UploadForm): { typed: Record<string, string>; kinds: readonly string[] } {
  return { typed: fields, kinds: all('kinds') }
}

function wrongOf(error: z.ZodError<CounterForm>): CounterField[] {
  const { fieldErrors } = z.flattenError(error)
  return CounterForm.keyof().options.filter((name) => fieldErrors[name] !== undefined)
}
