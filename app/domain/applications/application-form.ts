import { z } from 'zod'
import { orBlank } from '#app/domain/shared/blank.ts'

/** What an agency asks for: to do something new, to go on, to teach something new, or another change. */
export const APPLICATION_KINDS = ['NEW_CAPABILITY', 'RENEWAL', 'ADDED_PROGRAMME', 'CHANGE'] as const
export type ApplicationKind = (typeof APPLICATION_KINDS)[number]

const blank = (text: string) => text.trim() === ''
const message = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(10).max(2000))
const wholeOrNull = z.preprocess(
  (value) => (typeof value === 'string' && !blank(value) ? Number(value.trim()) : null),
  z.int().min(1).max(100_000).nullable(),
)
const kbli = orBlank(z.string().regex(/^\d{5}$/))
/** KBLI 2025 where nothing is said: what is applied for today (domain.md 2.1 c). */
const kbliVersion = z.preprocess((value) => Number(value ?? 2025), z.union([z.literal(2020), z.literal(2025)]))

/** A programme as an agency proposes it. */
export const ProgrammeForm = z.object({
  name: z.string().trim().min(3).max(120),
  kbli,
  kbliVersion,
  skkniUnitCode: orBlank(z.string().max(60)),
  hours: wholeOrNull,
  yearlyCapacity: wholeOrNull,
})
export type ProgrammeForm = z.infer<typeof ProgrammeForm>

/** An application as its form is filled in. `capability` is the type and activity it is about, `LPK_SWASTA/TRAIN`. */
export const ApplicationForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('NEW_CAPABILITY'), message, capability: z.string().min(3), kbli, kbliVersion }),
  z.object({ kind: z.literal('RENEWAL'), message, capability: z.string().min(3) }),
  z.object({ kind: z.literal('ADDED_PROGRAMME'), message, capability: z.string().min(3), ...ProgrammeForm.shape }),
  z.object({ kind: z.literal('CHANGE'), message }),
])
export type ApplicationForm = z.infer<typeof ApplicationForm>

/** Type and activity in one field of a form. */
export function capabilityOf(text: string): { type: string; activity: string } {
  const [type = '', activity = ''] = text.split('/')
  return { type, activity }
}
