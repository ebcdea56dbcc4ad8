import { z } from 'zod'
import { readUploadForm, type UploadForm, type UploadFormRefusal } from './upload-form.server.ts'
import { ByHandForm } from '#app/domain/checks/by-hand.ts'
import { CHECK_POINTS, type CheckPoint } from '#app/domain/checks/points.ts'
import type { Result } from '#app/domain/shared/result.ts'

/** The field in which the ids of waiting files come back; as everywhere. */
const KEPT = 'tersimpan'
const TEXTS = ['maksud', 'kunci', 'dicari', 'ditemukan', 'catatan', 'sidik', KEPT] as const

/** Names of the fields of one point. */
const resultField = (point: CheckPoint) => `hasil.${point}`
const seenField = (point: CheckPoint) => `tampil.${point}`

/** Reads the form of the page on one document: what is asked for, or what was looked up by hand. */
export async function readCheckForm(
  request: Request,
): Promise<Result<UploadForm & { keptIds: string[] }, UploadFormRefusal>> {
  const points = CHECK_POINTS.flatMap((point) => [resultField(point), seenField(point)])
  const form = await readUploadForm(request, { fields: [...TEXTS, ...points], maxFiles: 1 })
  return form.ok ? { ok: true, value: { ...form.value, keptIds: form.value.all(KEPT) } } : form
}

/** The look as typed, or which of its fields are wrong. `fileId`: the proof that waits. */
export function checkOf(fields: Readonly<Record<string, string>>, fileId: string): Result<ByHandForm, WrongField[]> {
  const read = ByHandForm.safeParse({
    key: fields['kunci'],
    lookedUp: fields['dicari'] ?? '',
    found: fields['ditemukan'],
    points: Object.fromEntries(CHECK_POINTS.flatMap((point) => pointOf(fields, point))),
    note: fields['catatan'] ?? '',
    sha256: fields['sidik'] ?? '',
    fileId,
  })
  return read.success ? { ok: true, value: read.data } : { ok: false, refusal: wrongIn(read.error) }
}

export type WrongField = 'key' | 'lookedUp' | 'found' | 'points' | 'note' | 'sha256'

/** A point of which nothing was chosen was not compared. */
function pointOf(fields: Readonly<Record<string, string>>, point: CheckPoint): [CheckPoint, object][] {
  const result = fields[resultField(point)]
  if (result === undefined) return []
  return [[point, { result, register: fields[seenField(point)] ?? '' }]]
}

function wrongIn(error: z.ZodError<ByHandForm>): WrongField[] {
  const { fieldErrors } = z.flattenError(error)
  return (['key', 'lookedUp', 'found', 'points', 'note', 'sha256'] as const).filter((field) => fieldErrors[field])
}

/** What was typed, as far as the form can need it again. */
export function typedOf(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.slice(0, 2_000)]))
}
