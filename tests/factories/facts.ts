import fc from 'fast-check'
import { testNorms } from './norms.ts'
import type {
  Application,
  Capability,
  Ended,
  Evidence,
  Finding,
  KeptListing,
  Programme,
  Remedy,
  Sanction,
  StatusFacts,
} from '#app/domain/registry/facts.ts'
import { addDays, type Day, endOfDay, type Moment, startOfDay } from '#app/domain/shared/day.ts'

/** Any facts an agency may have on the register, for laws that must hold for all of them. */

/** Days from the middle of 2024 to the middle of 2027: every version of every rule begins or ends within. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1_100 }).map((n) => addDays('2024-06-01' as Day, n))

/** A moment of any precision. */
export const anyMoment: fc.Arbitrary<Moment> = fc.oneof(anyDay, anyDay.map(startOfDay), anyDay.map(endOfDay))

/** When somebody asks: as often as not when everything is known. */
export const anyKnownAt: fc.Arbitrary<Moment> = fc.oneof(anyMoment, fc.constant('2028-01-01' as Day))

const norms = testNorms()
const kinds = [...norms.evidenceKinds.keys()]
const usual = ['NIB', 'AHU_DECREE', 'FIELD_CHECK', 'ID_CHECK', 'SERTIFIKAT_STANDAR', 'WLKP', 'LEGACY_IZIN_LPK']
const kbliCodes = ['78421', '85571', '78422', '78411', '85560', '78101', '78104', '78105']
const programmeKeys = ['p1', 'p2', 'p3']

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 })
const ref = fc.uuid({ version: 7 })

/** Several, each under a name of its own, as the register keeps them. */
const named = <Fact extends { ref: string }>(fact: fc.Arbitrary<Fact>, maxLength: number) =>
  fc.uniqueArray(fact, { maxLength, selector: (one) => one.ref })

const ended: fc.Arbitrary<Ended> = fc.record({ on: anyDay, recordedAt: anyMoment })

const kbli = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kbli: null, kbliVersion: null }) },
  {
    weight: 1,
    arbitrary: fc.record({ kbli: fc.constantFrom(...kbliCodes), kbliVersion: fc.constantFrom(2020, 2025) }),
  },
)

const programme: fc.Arbitrary<Programme> = fc
  .record({
    key: fc.constantFrom(...programmeKeys),
    code: kbli,
    isAdded: fc.boolean(),
    addedOn: maybe(anyDay),
  })
  .map(({ code, ...same }) => ({
    ...same,
    ...code,
    name: `Program ${same.key}`,
    skkniUnitCode: null,
    hours: null,
    yearlyCapacity: null,
  }))

const typesWithWork = [...norms.agencyTypes.values()].filter(({ activities }) => activities.length > 0)

const anyCapability: fc.Arbitrary<Capability> = fc
  .record({
    type: fc.oneof(fc.constantFrom(...typesWithWork), fc.constantFrom(...typesWithWork.filter(isTraining))),
    code: kbli,
    foreignCapital: fc.boolean(),
    programmes: fc.uniqueArray(programme, { maxLength: 3, selector: ({ key }) => key }),
  })
  .map(({ type: { id, activities }, code, ...same }) => ({
    id: 1,
    type: id,
    activity: activities[0] ?? '',
    ...code,
    ...same,
  }))

function isTraining({ activities }: { activities: readonly string[] }): boolean {
  return activities.includes('TRAIN')
}

export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    ref,
    kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom(...usual)),
    programmeKey: maybe(fc.constantFrom(...programmeKeys)),
    code: kbli,
    validFrom: anyDay,
    validTo: maybe(anyDay),
    result: fc.constantFrom(null, 'OK' as const, 'ADDRESS_MISMATCH' as const),
    submittedAt: anyMoment,
    decision: fc.constantFrom(null, 'ACCEPTED' as const, 'ACCEPTED' as const, 'REJECTED' as const),
    decidedAt: anyMoment,
    invalidated: fc.option(fc.record({ from: anyDay, at: anyMoment }), { freq: 3 }),
  })
  .map(({ code, decision, decidedAt, invalidated, ...same }) => ({
    ...same,
    number: null,
    kbli: code.kbli === null ? null : [code.kbli],
    kbliVersion: code.kbliVersion,
    decision,
    decidedAt: decision === null ? null : decidedAt,
    invalidatedFrom: invalidated?.from ?? null,
    invalidatedRecordedAt: invalidated?.at ?? null,
    invalidationReason: null,
  }))

/** Accepted papers of every kind, for the agency and each programme, most of them in force: so that much is met. */
const fullFile: fc.Arbitrary<Evidence[]> = fc
  .record({
    lacking: fc.subarray(kinds, { maxLength: 6 }),
    from: anyDay,
    ends: fc.array(maybe(anyDay), { minLength: 1 }),
  })
  .map(({ lacking, from, ends }) =>
    kinds
      .filter((kind) => !lacking.includes(kind))
      .flatMap((kind) => [null, ...programmeKeys].map((programmeKey) => ({ kind, programmeKey })))
      .map((of, index) => ({
        ...of,
        ref: `file ${index}`,
        number: null,
        kbli: null,
        kbliVersion: null,
        validFrom: from,
        validTo: ends[index % ends.length] ?? null,
        result: null,
        submittedAt: from,
        decision: 'ACCEPTED' as const,
        decidedAt: from,
        invalidatedFrom: null,
        invalidatedRecordedAt: null,
        invalidationReason: null,
      })),
  )

const papers = fc
  .record({ file: fc.oneof(fc.constant([]), fullFile), others: named(anyEvidence, 10) })
  .map(({ file, others }) => [...others, ...file])

const anyApplication: fc.Arbitrary<Application> = fc.record({
  ref,
  openedOn: anyDay,
  closed: maybe(ended),
  recordedAt: anyMoment,
})

export const anySanction: fc.Arbitrary<Sanction> = fc
  .record({
    ref,
    effect: fc.constantFrom(null, 'DICABUT', 'PENDAFTARAN_DIBATALKAN', 'DIBEKUKAN', 'PROGRAM_DIHENTIKAN'),
    scope: fc.record({
      level: fc.constantFrom('AGENCY', 'ACTIVITY', 'PROGRAMME'),
      activity: fc.constantFrom(null, 'TRAIN', 'PLACE_DOMESTIC'),
      programmeKey: maybe(fc.constantFrom(...programmeKeys)),
    }),
    from: anyDay,
    to: maybe(anyDay),
    lifted: maybe(ended),
    rightOfReply: maybe(anyMoment.map((recordedAt) => ({ text: 'jawaban', on: null, recordedAt }))),
    recordedAt: anyMoment,
  })
  .map((same) => ({
    ...same,
    regime: 'R4',
    step: 'PEMBEKUAN',
    number: 'K-1',
    signerUnitId: 'DISNAKER',
    decidedOn: same.from,
    repairDueOn: null,
  }))

const finding: fc.Arbitrary<Finding> = fc.record({
  ref,
  kind: fc.constantFrom('FEE', 'OTHER'),
  effectiveFrom: anyDay,
  resolved: maybe(ended),
  recordedAt: anyMoment,
})

const remedyOf = (sanctions: readonly Sanction[]): fc.Arbitrary<Remedy[]> =>
  sanctions.length === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          ref,
          sanctionRef: fc.constantFrom(...sanctions.map((sanction) => sanction.ref)),
          kind: fc.constantFrom('OBJECTION', 'APPEAL', 'COURT'),
          filedOn: anyDay,
          decided: maybe(ended),
          recordedAt: anyMoment,
        }),
        { maxLength: 2 },
      )

const listing: fc.Arbitrary<KeptListing> = fc.record({
  type: fc.constantFrom('LPK_SWASTA', 'PPTKS', 'BKK'),
  list: fc.constantFrom('daftar', 'daftar lain'),
  listedOn: anyDay,
  recordedAt: anyMoment,
})

export const anyFacts: fc.Arbitrary<StatusFacts> = fc.oneof(fc.constant([]), named(anySanction, 2)).chain((sanctions) =>
  fc.record({
    legalForm: fc.constantFrom(null, 'PT', 'CV', 'PERORANGAN', 'YAYASAN'),
    capabilities: fc
      .array(anyCapability, { maxLength: 2 })
      .map((capabilities) => capabilities.map((capability, index) => ({ ...capability, id: index + 1 }))),
    listings: fc.array(listing, { maxLength: 2 }),
    evidence: papers,
    applications: fc.array(anyApplication, { maxLength: 2 }),
    sanctions: fc.constant(sanctions),
    remedies: remedyOf(sanctions),
    findings: fc.array(finding, { maxLength: 2 }),
    ceased: fc.oneof(fc.constant(null), fc.constant(null), ended),
    checks: fc.array(anyMoment, { maxLength: 3 }),
  }),
)
