import { z } from 'zod'
import type { CheckOutcome, ProofFile } from './check.ts'
import { stateOfPoints } from './check.ts'
import { CHECK_POINTS, POINT_RESULTS, type CheckPoint, type CheckQuery, type ComparedPoint } from './points.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

const optional = (most: number) => z.string().trim().max(most).default('')

/** What an officer fills in who looked into a register: what was looked up, and what was seen of each point. */
export const ByHandForm = z.object({
  /** Made with the page: sent twice, it is one look. */
  key: z.uuid(),
  lookedUp: z.string().trim().min(1).max(120),
  found: z.enum(['YES', 'NO']),
  points: z.partialRecord(z.enum(CHECK_POINTS), z.object({ result: z.enum(POINT_RESULTS), register: optional(200) })),
  note: optional(1_000),
  fileId: optional(64),
  /** The hash of a picture kept elsewhere, where no file is handed in. */
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[0-9a-f]{64})?$/)
    .default(''),
})
export type ByHandForm = z.infer<typeof ByHandForm>

export type ByHandRefusal =
  | { code: 'nothing-compared' }
  /** What differs is told in words: the register's own words, or a note. */
  | { code: 'difference-unsaid'; point: CheckPoint }

/** A look by hand: what it brought, what was looked up, and the officer's note. */
export type ByHand = { outcome: CheckOutcome; query: CheckQuery; note: string | null }

/** What a look by hand brought. `said`: what the document says, as the officer had it before them. */
export function lookedByHand(
  form: ByHandForm,
  { kind, said }: Pick<CheckQuery, 'kind' | 'said'>,
): Result<ByHand, ByHandRefusal> {
  const query = { kind, number: form.lookedUp, said }
  const note = form.note === '' ? null : form.note
  if (form.found === 'NO') return accept({ outcome: { state: 'NOT_FOUND' }, query, note })

  const points = pointsOf(form, said)
  if (!points.some(({ result }) => result !== 'NOT_SHOWN')) return refuse({ code: 'nothing-compared' })
  const unsaid = points.find(({ result, register }) => result === 'DIFFERS' && register === null)
  if (unsaid && note === null) return refuse({ code: 'difference-unsaid', point: unsaid.point })
  return accept({ outcome: { state: stateOfPoints(points), points }, query, note })
}

/** The proof that came with the form; a stored file is told with the hash of its original. */
export function proofOf(form: ByHandForm, stored: { sha256: string } | undefined): ProofFile | null {
  if (stored) return { fileId: form.fileId, sha256: stored.sha256 }
  return form.sha256 === '' ? null : { fileId: null, sha256: form.sha256 }
}

function pointsOf(form: ByHandForm, said: CheckQuery['said']): ComparedPoint[] {
  return CHECK_POINTS.flatMap((point) => {
    const seen = form.points[point]
    if (!seen) return []
    return [{ point, document: said[point] ?? null, register: seen.register || null, result: seen.result }]
  })
}
