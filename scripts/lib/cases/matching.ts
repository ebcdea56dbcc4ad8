import { z } from 'zod'
import type { AskedCase } from './case-file.ts'
import { matchRecords } from '#app/domain/linking/match.ts'

const field = z.string().nullish()
const LinkRecord = z.object({
  name: z.string(),
  nib: field,
  ahu: field,
  npwp: field,
  npsn: field,
  vin: field,
  lspLicence: field,
  phone: field,
  address: field,
  directorIdHash: field,
})

/** One case of `matching.json`: are two records the same agency, and why. */
export function answerMatching({ input }: AskedCase): unknown {
  const { a, b } = z.object({ a: LinkRecord, b: LinkRecord }).parse(input)
  return matchRecords(a, b)
}
