import { z } from 'zod'

const text = z.string().trim().min(1).max(300)
const day = z.iso.date()

/** What a register says of one document. What it does not tell is null or left out. */
const RegisterRecord = z.object({
  number: text,
  holder: text.nullish(),
  scheme: text.nullish(),
  issuer: text.nullish(),
  issuedOn: day.nullish(),
  validUntil: day.nullish(),
  kbli: z.array(text).max(50).nullish(),
  standing: z.enum(['ACTIVE', 'SUSPENDED', 'REVOKED', 'ENDED']).nullish(),
})
export type RegisterRecord = z.infer<typeof RegisterRecord>

/**
 * The answer we ask a register for. No register documents an interface [V, domain.md 2.3]: this shape is ours, for an
 * agreement or a gateway of the regency. `version` parts it from what comes later.
 */
export const RegisterAnswer = z.discriminatedUnion('found', [
  z.object({ version: z.literal(1), found: z.literal(true), record: RegisterRecord }),
  z.object({ version: z.literal(1), found: z.literal(false) }),
])
export type RegisterAnswer = z.infer<typeof RegisterAnswer>
