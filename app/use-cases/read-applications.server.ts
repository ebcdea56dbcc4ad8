import { clockOf, clockRules } from './application-letters.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { explainClock, type ApplicationClock, type ClockDay } from '#app/domain/applications/clock.ts'
import type { ApplicationFile } from '#app/domain/applications/steps.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findApplication, listApplications, listApplicationsOf } from '#app/repositories/applications.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export type ClockedApplication = { file: ApplicationFile; agencyName: string | null; clock: ApplicationClock }
export type ApplicationPage = ClockedApplication & { days: readonly ClockDay[]; norms: Norms }

/** One application with its clock explained, for the agency it is of or for officers (`no` undefined). */
export async function readApplication(
  context: Context,
  { ref, no }: { ref: string; no?: AgencyNo },
): Promise<ApplicationPage | undefined> {
  const [found, norms] = await Promise.all([findApplication(ref), loadNorms()])
  if (!found || (no !== undefined && found.file.agencyNo !== no)) return undefined
  const { file, agencyName } = found
  const days = explainClock(file, clockRules({ file, norms, context }))
  return { file, agencyName, clock: clockOf({ file, norms, context }), days, norms }
}

/** The applications of an agency, newest first, each with its clock. */
export async function readApplicationsOf(context: Context, no: AgencyNo): Promise<ClockedApplication[]> {
  const [files, norms] = await Promise.all([listApplicationsOf(no), loadNorms()])
  return files.map((file) => ({ file, agencyName: null, clock: clockOf({ file, norms, context }) }))
}

/** Applications of all agencies for officers: those that run, or those that have ended; 200 at most. */
export async function readAllApplications(context: Context, open: boolean): Promise<ClockedApplication[]> {
  const [rows, norms] = await Promise.all([listApplications({ open, limit: 200 }), loadNorms()])
  return rows.map(({ file, agencyName }) => ({ file, agencyName, clock: clockOf({ file, norms, context }) }))
}
