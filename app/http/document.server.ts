import { readUpload } from './upload.server.ts'
import { DOCUMENT_LIMIT, type VerifyRefusal } from '#app/domain/letters/verified-document.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** A document sent as the body itself, or as the field `file` of a form. Kept in memory only, 10 MB at most. */
export async function readDocument(
  request: Request,
): Promise<Result<Uint8Array, Exclude<VerifyRefusal, { code: 'not-a-pdf' }>>> {
  if ((request.headers.get('content-type') ?? '').startsWith('multipart/form-data')) return readUpload(request, 'file')
  if (Number(request.headers.get('content-length') ?? 0) > DOCUMENT_LIMIT) return refuse({ code: 'too-large' })
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length === 0) return refuse({ code: 'empty' })
  return bytes.length > DOCUMENT_LIMIT ? refuse({ code: 'too-large' }) : accept(bytes)
}
