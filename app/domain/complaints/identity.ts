import { z } from 'zod'

const short = z.string().trim().max(300).default('')

/** When it is safe to call or write; SECURE_INBOX: never, only on the page of the report. */
export const SAFE_HOURS = ['ANY', 'MORNING', 'AFTERNOON', 'EVENING', 'NEVER'] as const

/**
 * Who reports, apart from what they report, under a key of its own. In mode ANONIM there is none. `mail`: where to say
 * that there is news, without any content; only where they asked.
 */
export const ReporterIdentity = z.strictObject({
  name: short,
  phone: short,
  email: short,
  /** How and where else they can be reached safely, in their words. */
  contact: short,
  hours: z.enum(SAFE_HOURS).default('ANY'),
  language: z.string().max(5).default('id'),
  company: z
    .strictObject({
      /** PRS-000123 of the register of companies, where it is in it. */
      ref: z.string().max(20).nullable().default(null),
      name: short,
      nib: z
        .string()
        .regex(/^\d{13}$/)
        .nullable()
        .default(null),
      position: short,
    })
    .nullable()
    .default(null),
  /** Tell me by mail that there is news. */
  wantsMail: z.boolean().default(false),
})
export type ReporterIdentity = z.infer<typeof ReporterIdentity>

/** Did they say anything by which they could be known or reached? */
export function saysWho({ name, phone, email, contact, company }: ReporterIdentity): boolean {
  const said = [name, phone, email, contact, company?.ref ?? '', company?.name ?? '', company?.nib ?? '']
  return said.some((text) => text !== '')
}
