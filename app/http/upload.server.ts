import { DOCUMENT_LIMIT, type VerifyRefusal } from '#app/domain/letters/verified-document.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What a form of one small file adds to it: boundaries and headers. */
const ENVELOPE = 16_384

/** The bytes of one uploaded file, kept in memory only. A body that is too large by its own word is not read at all. */
export async function readUpload(
  request: Request,
  field: string,
): Promise<Result<Uint8Array, Exclude<VerifyRefusal, { code: 'not-a-pdf' }>>> {
  if (Number(request.headers.get('content-length') ?? 0) > DOCUMENT_LIMIT + ENVELOPE)
    return refuse({ code: 'too-large' })
  const file = await fileIn(request, field)
  if (!file || file.size === 0) return refuse({ code: 'empty' })
  if (file.size > DOCUMENT_LIMIT) return refuse({ code: 'too-large' })
  return accept(new Uint8Array(await file.arrayBuffer()))
}

/** A body that is no form at all is a form without a file. */
async function fileIn(request: Request, field: string): Promise<File | undefined> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return undefined
  try {
    const file = (await request.formData()).get(field)
    return file instanceof File ? file : undefined
  } catch {
    return undefined
  }
}
