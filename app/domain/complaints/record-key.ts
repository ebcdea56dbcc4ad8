import { z } from 'zod'

/**
 * The name of a data key of a record in the key store: 26 signs of base32, as those of files. It says nothing of what
 * it opens.
 */
export const RecordKey = z
  .string()
  .regex(/^[a-z2-7]{26}$/)
  .brand('RecordKey')
export type RecordKey = z.infer<typeof RecordKey>
