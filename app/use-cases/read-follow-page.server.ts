import { mailIsOn } from '#app/adapters/mail.server.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'

/** What the page to follow an agency shows; a merged agency is followed to the one it joined. */
export async function readFollowPage(
  no: AgencyNo,
): Promise<{ no: AgencyNo; name: string; mailIsOn: boolean } | undefined> {
  const found = await findAgency(no)
  const agency = found?.redirectsTo ? await findAgency(found.redirectsTo) : found
  return agency && { no: agency.no, name: agency.name, mailIsOn: mailIsOn() }
}
