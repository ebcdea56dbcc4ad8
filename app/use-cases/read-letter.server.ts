import type { CheckCode } from '#app/domain/shared/check-code.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findApplication } from '#app/repositories/applications.server.ts'
import { findCorrection } from '#app/repositories/corrections.server.ts'
import { findLetterBytes } from '#app/repositories/letters.server.ts'

/** The letter of a step of an application; of an agency's own when `no` is given. */
export async function readStepLetter(asked: {
  ref: string
  seq: number
  no?: AgencyNo
}): Promise<Uint8Array | undefined> {
  const file = (await findApplication(asked.ref))?.file
  if (!file || (asked.no !== undefined && file.agencyNo !== asked.no)) return undefined
  const code = file.steps.find(({ seq }) => seq === asked.seq)?.letterCode
  // A code of the database has its form by construction.
  return code === undefined || code === null ? undefined : findLetterBytes(code as CheckCode, file.agencyNo)
}

/** The letter that answers a request for correction. */
export async function readAnswerLetter(ref: string): Promise<Uint8Array | undefined> {
  const request = await findCorrection(ref)
  const code = request?.answer?.letterCode
  return request && code ? findLetterBytes(code as CheckCode, request.agencyNo) : undefined
}
