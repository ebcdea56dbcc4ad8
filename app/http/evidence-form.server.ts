import { z } from 'zod'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import { orBlank } from '#app/domain/shared/blank.ts'
import { Day } from '#app/domain/shared/day.ts'

/** A document as it is offered in a form; an empty field is one that is not on it. */
const Form = z.object({
  kind: z.string().min(1),
  programme: orBlank(z.string()),
  number: orBlank(z.string().max(120)),
  validFrom: Day,
  validTo: orBlank(Day),
  kbli: orBlank(z.string().regex(/^\d{5}$/)),
  kbliVersion: z.preprocess((value) => Number(value ?? 2025), z.union([z.literal(2020), z.literal(2025)])),
})

/** The text fields of the form. */
export const EVIDENCE_FIELDS = ['kind', 'programme', 'number', 'validFrom', 'validTo', 'kbli', 'kbliVersion'] as const

/** A form of evidence, or which of its fields are wrong. */
export function readEvidenceForm(
  typed: Record<string, string>,
): { ok: true; form: EvidenceForm } | { ok: false; wrong: string[] } {
  const read = Form.safeParse(typed)
  if (!read.success) return { ok: false, wrong: Object.keys(z.flattenError(read.error).fieldErrors) }
  const { programme, kbli, kbliVersion, ...form } = read.data
  const code = kbli === null ? { kbli: null, kbliVersion: null } : { kbli: [kbli], kbliVersion }
  return { ok: true, form: { ...form, ...code, programmeKey: programme, holderPersonId: null, result: null } }
}
