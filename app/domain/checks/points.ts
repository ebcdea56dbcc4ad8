import { z } from 'zod'

/** What of a document can be compared with the register that issued it (mock-up 09: "Cocokkan dengan penerbit"). */
export const CHECK_POINTS = [
  'NUMBER',
  'HOLDER',
  'SCHEME',
  'ISSUED_ON',
  'VALID_UNTIL',
  'ISSUER',
  'KBLI',
  'STANDING',
] as const
export type CheckPoint = (typeof CHECK_POINTS)[number]

export const POINT_RESULTS = ['SAME', 'DIFFERS', 'NOT_SHOWN'] as const
export type PointResult = (typeof POINT_RESULTS)[number]

const text = z.string().max(300).nullable()

/** One point: what the document says, what the register shows, and whether it is the same. */
export const ComparedPoint = z.object({
  point: z.enum(CHECK_POINTS),
  document: text,
  register: text,
  result: z.enum(POINT_RESULTS),
})
export type ComparedPoint = z.infer<typeof ComparedPoint>

/**
 * What is looked up, and what the document says of each point; null where it says nothing. Kept with the check, so that
 * later everybody sees what was compared.
 */
export const CheckQuery = z.object({
  /** Of what the number is: NIB, SERTIFIKAT_STANDAR … */
  kind: z.string(),
  number: z.string(),
  said: z.partialRecord(z.enum(CHECK_POINTS), z.string().nullable()),
})
export type CheckQuery = z.infer<typeof CheckQuery>
