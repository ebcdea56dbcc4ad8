import { type z } from 'zod'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { SentKey, SentReport } from '#app/domain/complaints/sent-report.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** A report as the API brings it. */
type ComplaintBody = { sentKey: string; report: SentReport; files: readonly ReceivedFile[] }

type BodyRefusal =
  | { code: 'idempotency-key-missing' }
  | { code: 'unreadable-body' }
  /** Where it is not as the description says, such as `content.kinds`; never what was sent. */
  | { code: 'invalid-report'; places: readonly string[] }
  | { code: 'too-many-files' }

const LONGEST_JSON = 200_000
const MOST_PLACES = 20

/** Reads a report: JSON alone, or a form with the same JSON in `report` and up to ten files in `files`. */
export async function readComplaintBody(request: Request): Promise<Result<ComplaintBody, BodyRefusal>> {
  const sentKey = SentKey.safeParse(request.headers.get('idempotency-key') ?? '')
  if (!sentKey.success) return refuse({ code: 'idempotency-key-missing' })
  const read = await readBody(request)
  if (!read.ok) return read
  const report = SentReport.safeParse(read.value.json)
  if (report.success) return accept({ sentKey: `api/${sentKey.data}`, report: report.data, files: read.value.files })
  for (const file of read.value.files) file.discard()
  return refuse({ code: 'invalid-report', places: placesOf(report.error) })
}

type Read = { json: unknown; files: readonly ReceivedFile[] }

async function readBody(request: Request): Promise<Result<Read, BodyRefusal>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const json = parsed(await request.text())
    return json === undefined ? refuse({ code: 'unreadable-body' }) : accept({ json, files: [] })
  }
  const form = await readUploadForm(request, { fields: ['report'], longestText: LONGEST_JSON })
  if (!form.ok) return refuse({ code: form.refusal.code === 'too-many-files' ? 'too-many-files' : 'unreadable-body' })
  const json = parsed(form.value.fields['report'] ?? '')
  if (json !== undefined) return accept({ json, files: form.value.files })
  form.value.discard()
  return refuse({ code: 'unreadable-body' })
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_JSON) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function placesOf(error: z.ZodError): string[] {
  const places = error.issues.map(({ path }) => path.join('.') || 'report')
  return [...new Set(places)].slice(0, MOST_PLACES)
}
