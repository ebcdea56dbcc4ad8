import { z } from 'zod'
import { Day } from '#app/domain/shared/day.ts'

const note = z.string().max(10_000).default('')
const seenVersion = z.coerce.number().int().nonnegative()
const evidenceRef = z.string().min(1).max(100)
const proposalRef = z.string().min(1).max(100)
/** The officer's word that they have no tie: a box that is ticked each time. */
const withoutTie = z.literal('ya')

/** What an officer can do on a vetting page, as its forms send it. */
export const DecisionForm = z.discriminatedUnion('tindakan', [
  z.object({
    tindakan: z.enum(['terima', 'kembali']),
    bukti: evidenceRef,
    versi: seenVersion,
    catatan: note,
    tanpaHubungan: withoutTie,
  }),
  z.object({
    tindakan: z.literal('cabut'),
    bukti: evidenceRef,
    versi: seenVersion,
    catatan: note,
    sejak: Day,
    tanpaHubungan: withoutTie,
  }),
  z.object({ tindakan: z.literal('lengkapi'), bukti: evidenceRef, catatan: note }),
  z.object({
    tindakan: z.literal('konfirmasi'),
    usulan: proposalRef,
    versi: seenVersion,
    catatan: note,
    tanpaHubungan: withoutTie,
  }),
  z.object({ tindakan: z.literal('tolak'), usulan: proposalRef, catatan: note, tanpaHubungan: withoutTie }),
  z.object({ tindakan: z.literal('tarik'), usulan: proposalRef, catatan: note }),
])
export type DecisionForm = z.infer<typeof DecisionForm>

export type DecisionFormRefusal = { code: 'tie-needed' } | { code: 'wrong-date' } | { code: 'unreadable-form' }

/** What is wrong with a form that could not be read; the first thing a person can put right. */
export function formRefusal(error: z.ZodError): DecisionFormRefusal {
  const fields = new Set(error.issues.map(({ path }) => String(path[0])))
  if (fields.has('sejak')) return { code: 'wrong-date' }
  return fields.has('tanpaHubungan') ? { code: 'tie-needed' } : { code: 'unreadable-form' }
}
