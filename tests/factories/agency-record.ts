import type { SanctionForm } from '#app/domain/registry/sanction.ts'
import type { AgencyRecord, Capability, Ended, Evidence, Programme, Sanction } from '#app/domain/registry/facts.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import { Day, Instant, startOfDay } from '#app/domain/shared/day.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

export const day = (text: string): Day => Day.parse(text)
export const instant = (text: string): Instant => Instant.parse(text)

/** An acting officer's day and moment: 09:00 WIB. */
export function on(text: string): { today: Day; now: Instant } {
  return { today: day(text), now: instant(`${text}T02:00:00Z`) }
}

/** The end of something on a day, recorded on the same day or another. */
export function ended(text: string, recorded = text): Ended {
  return { on: day(text), recordedAt: day(recorded) }
}

/** A private training agency with nothing on file. */
export function anAgencyRecord(given: Partial<AgencyRecord> = {}): AgencyRecord {
  return {
    id: 1,
    no: agencyNo(1),
    name: 'LPK Rekaan',
    otherNames: [],
    legalForm: 'PT',
    identifiers: [],
    districtCode: '32.16.09',
    address: 'Jl. Rekaan No. 1',
    postcode: '17530',
    phone: '+6281299000001',
    email: null,
    website: null,
    registeredOn: day('2025-01-06'),
    branches: [],
    redirectsTo: null,
    version: 1,
    recordedAt: instant('2025-01-06T02:00:00Z'),
    changedAt: instant('2025-01-06T02:00:00Z'),
    capabilities: [aTrainingCapability()],
    listings: [],
    evidence: [],
    applications: [],
    sanctions: [],
    remedies: [],
    findings: [],
    ceased: null,
    checks: [],
    ...given,
  }
}

export function aTrainingCapability(given: Partial<Capability> = {}): Capability {
  return {
    id: 11,
    type: 'LPK_SWASTA',
    activity: 'TRAIN',
    kbli: '78421',
    kbliVersion: 2020,
    foreignCapital: false,
    programmes: [aProgrammeOf('las-smaw', 'Las SMAW')],
    ...given,
  }
}

export function aProgrammeOf(key: string, name: string, given: Partial<Programme> = {}): Programme {
  return {
    key,
    name,
    kbli: '78421',
    kbliVersion: 2020,
    skkniUnitCode: null,
    hours: null,
    isAdded: false,
    yearlyCapacity: null,
    addedOn: null,
    ...given,
  }
}

/** An accepted document without end, of the whole agency. */
export function anAcceptedPaper(given: Partial<Evidence> = {}): Evidence {
  const submittedAt = startOfDay(given.validFrom ?? day('2025-01-06'))
  return {
    ref: 'ev-000001-01',
    kind: 'NIB',
    number: null,
    programmeKey: null,
    kbli: null,
    kbliVersion: null,
    validFrom: day('2025-01-06'),
    validTo: null,
    result: null,
    submittedAt,
    decision: 'ACCEPTED',
    decidedAt: submittedAt,
    invalidatedFrom: null,
    invalidatedRecordedAt: null,
    invalidationReason: null,
    ...given,
  }
}

/** A stop of one programme under R1 from 3 August 2026 to 2 February 2027. */
export function aProgrammeStop(given: Partial<Sanction> = {}): Sanction {
  return {
    ref: 'san-000001-01',
    regime: 'R1',
    step: 'PENGHENTIAN_SEMENTARA',
    effect: 'PROGRAM_DIHENTIKAN',
    scope: { level: 'PROGRAMME', activity: 'TRAIN', programmeKey: 'las-smaw' },
    number: '500.15/Kep.1-Disnaker/2026',
    signerUnitId: 'DISNAKER',
    decidedOn: day('2026-08-03'),
    from: day('2026-08-03'),
    to: day('2027-02-02'),
    repairDueOn: null,
    lifted: null,
    recordedAt: instant('2026-08-03T02:00:00Z'),
    rightOfReply: null,
    ...given,
  }
}

/** An agency as it enters the register. */
export function aNewAgency(given: Partial<NewAgency> = {}): NewAgency {
  return {
    no: null,
    name: 'LPK Rekaan',
    otherNames: [],
    legalForm: 'PT',
    identifiers: [{ scheme: 'nib', value: '9900000000001' }],
    districtCode: '32.16.09',
    address: 'Jl. Rekaan No. 1',
    postcode: '17530',
    phone: '+6281299000001',
    email: null,
    website: null,
    registeredOn: day('2025-01-06'),
    branches: [],
    capabilities: [
      {
        type: 'LPK_SWASTA',
        activity: 'TRAIN',
        kbli: '78421',
        kbliVersion: 2020,
        foreignCapital: false,
        programmes: [aProgrammeOf('las-smaw', 'Las SMAW')],
      },
    ],
    listings: [],
    people: [],
    recordedAt: instant('2025-01-06T02:00:00Z'),
    ...given,
  }
}

/** A decision as it is entered: advice to a programme on 4 May 2026, with all that the ladder asks for. */
export function aSanctionForm(given: Partial<SanctionForm> = {}): SanctionForm {
  return {
    regime: 'R1',
    step: 'PEMBINAAN',
    scope: { level: 'PROGRAMME', activity: 'TRAIN', programmeKey: 'las-smaw' },
    number: '500.15/1/Disnaker/2026',
    signerUnitId: 'DISNAKER',
    proposerId: 'a',
    approverId: 'b',
    decidedOn: day('2026-05-04'),
    from: day('2026-05-04'),
    to: null,
    rightOfReply: null,
    grounds: {
      legalBasisId: null,
      rightOfReplyDone: true,
      writtenReasons: true,
      harmSerious: false,
      officeCapacity: 'DEFINITIF',
      licenceIssuedByPredecessor: false,
      mendagriApproval: false,
    },
    ...given,
  }
}
