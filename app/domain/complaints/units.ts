/** Where every report is screened, whoever leads it afterwards (procedure, S10). */
export const SCREENING_UNIT = 'DISNAKER'

/** The office that leads where an official is named (domain.md 5.4). */
export const INSPECTORATE = 'INSPEKTORAT'
