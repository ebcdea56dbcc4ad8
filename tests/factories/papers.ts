import { anAcceptedPaper, day } from './agency-record.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'

const OF_THE_AGENCY = [
  ...['AHU_DECREE', 'NIB', 'FIELD_CHECK', 'ID_CHECK', 'NPWP', 'WLKP', 'SERTIFIKAT_STANDAR', 'PROFILE_PLAN'],
  ...['CAPACITY_DECLARATION', 'VIN', 'AKREDITASI_LALPK', 'ACTIVITY_REPORT'],
]
const OF_THE_PROGRAMME = [
  ...['PROGRAM_PELATIHAN', 'INSTRUCTOR_CERT_TECHNICAL', 'INSTRUCTOR_CERT_METHODOLOGY', 'FACILITY_LIST'],
]

/** All a private training agency must show for the programme las-smaw, until the end of 2027; the test says what differs. */
export function allPapers(given: Record<string, Partial<Evidence>> = {}): Evidence[] {
  const paper = (kind: string, programmeKey: string | null) =>
    anAcceptedPaper({ ref: kind, kind, programmeKey, validTo: day('2027-12-31'), ...given[kind] })
  return [...OF_THE_AGENCY.map((kind) => paper(kind, null)), ...OF_THE_PROGRAMME.map((kind) => paper(kind, 'las-smaw'))]
}
