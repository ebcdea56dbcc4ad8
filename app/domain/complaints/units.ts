/** Where every report is screened, whoever leads it afterwards (procedure, S10). */
export const SCREENING_UNIT = 'DISNAKER'

/** The office that leads where an official is named (domain.md 5.4). */
export const INSPECTORATE = 'INSPEKTORAT'

/** Who reads a report that names somebody of the inspectorate itself. */
export const REGIONAL_SECRETARIAT = 'SETDA'

/** The office that screens a report, writes its letters and numbers them: never that of an official it names. */
export function officeOf({
  namesOfficial,
  officialUnitId,
}: {
  namesOfficial: boolean
  officialUnitId: string | null
}): string {
  if (!namesOfficial) return SCREENING_UNIT
  return officialUnitId === INSPECTORATE ? REGIONAL_SECRETARIAT : INSPECTORATE
}
