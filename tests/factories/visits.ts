import { day, instant } from './agency-record.ts'
import type { VisitReport } from '#app/domain/visits/visit-report.ts'
import type { Visit, VisitMember } from '#app/domain/visits/visit.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

export function aMember(accountId: string, given: Partial<VisitMember> = {}): VisitMember {
  return {
    ...{ accountId, name: `Petugas ${accountId}`, nip: '198001012005011001', position: 'Pengantar Kerja' },
    ...{ isLead: false, signedAt: null },
    ...given,
  }
}

/** A visit of two officers to a training agency, planned for 24 November 2026; the test says what matters. */
export function aVisit(given: Partial<Visit> = {}): Visit {
  return {
    ...{ ref: 'kun-000001-01', agencyNo: agencyNo(1), unitId: 'DISNAKER', state: 'PLANNED' },
    ...{ plannedOn: day('2026-11-24'), reason: 'Pemeriksaan pertama', assignment: null },
    ...{ address: 'Jl. Rekaan No. 1', districtCode: '32.16.09' },
    tasks: [
      { requirementId: 'GEN-03', version: 1, programmeKey: null },
      { requirementId: 'LPK-05', version: 2, programmeKey: 'las-smaw' },
    ],
    team: [aMember('a-1', { isLead: true }), aMember('a-2')],
    ...{ photos: [], plannedAt: instant('2026-11-20T02:00:00Z'), cancelledReason: null, reportKey: null },
    ...{ report: null, reportedAt: null, evidenceRef: null, minutesNo: null, draftCode: null, signedCode: null },
    ...{ acknowledgement: null, scan: null, version: 1 },
    ...given,
  }
}

/** All in order, between nine and ten in the morning of 24 November 2026. */
export function aVisitReport(given: Partial<VisitReport> = {}): VisitReport {
  return {
    ...{ visitedOn: day('2026-11-24'), from: '09:00', to: '10:00' },
    findings: [
      { task: 'GEN-03', finding: 'OK', note: '' },
      { task: 'LPK-05/las-smaw', finding: 'OK', note: 'Enam bilik las.' },
    ],
    place: { latitude: -6.365, longitude: 107.172, accuracyM: 12, source: 'BROWSER' },
    representative: { name: 'Wakil Lembaga', position: 'Direktur' },
    ...{ remarks: '', summary: '' },
    ...given,
  }
}
