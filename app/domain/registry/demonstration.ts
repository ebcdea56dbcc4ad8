import { z } from 'zod'
import { GATED_CAPACITIES } from '#app/domain/offices/holding.ts'
import { Day } from '#app/domain/shared/day.ts'

const text = z.string()
const kbliVersion = z.union([z.literal(2020), z.literal(2025)]).nullable()
const OtherName = z.object({ agencyId: text, kind: z.enum(['FORMER', 'ALIAS']), name: text, validTo: Day.nullable() })

const Programme = z.object({
  id: text,
  name: text,
  kbli: text.nullable(),
  kbliVersion,
  skkniUnitCode: text.nullable(),
  hours: z.number().nullable(),
  isAdded: z.boolean(),
  yearlyCapacity: z.number().nullable(),
})

const Agency = z.object({
  id: text,
  name: text,
  legalForm: text.nullable(),
  kecamatanCode: text.nullable(),
  address: text.nullable(),
  postcode: text.nullable(),
  phone: text.nullable(),
  identifiers: z.record(text, text),
  directorPersonId: text.nullable(),
  registeredOn: Day,
  ceasedOn: Day.nullable(),
  lastCheckOn: Day.nullable(),
  branches: z.array(z.object({ kecamatanCode: text.nullable(), address: text.nullable(), openedOn: Day.nullable() })),
  capabilities: z.array(
    z.object({ type: text, activity: text, kbli: text.nullable(), kbliVersion, foreignCapital: z.boolean() }),
  ),
  programmes: z.array(Programme),
  applications: z.array(z.object({ id: text, openedOn: Day, closedOn: Day.nullable() })),
})
export type DemonstrationAgency = z.infer<typeof Agency>

const Evidence = z.object({
  agencyId: text,
  id: text,
  kind: text,
  number: text.nullable(),
  programmeId: text.nullable(),
  kbli: z.array(text).nullable(),
  kbliVersion,
  holderPersonId: text.nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  submittedOn: Day,
  decision: z.enum(['ACCEPTED', 'REJECTED']).nullable(),
  decidedOn: Day.nullable(),
  decidedBy: z.array(text),
  invalidatedFrom: Day.nullable(),
  invalidatedRecordedOn: Day.nullable(),
  invalidationReason: text.nullable(),
  result: z.enum(['OK', 'ADDRESS_MISMATCH']).nullable(),
})
export type DemonstrationEvidence = z.infer<typeof Evidence>

const Sanction = z.object({
  id: text,
  agencyId: text,
  regime: text,
  step: text,
  effect: text.nullable(),
  scope: z.object({
    level: z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME']),
    activity: text.nullable(),
    programmeId: text.nullable(),
  }),
  number: text,
  signerUnitId: text,
  proposerId: text,
  approverId: text,
  from: Day,
  to: Day.nullable(),
  repairDueOn: Day.nullable(),
  liftedOn: Day.nullable(),
  recordedOn: Day,
  objectionFiledOn: Day.nullable(),
  rightOfReplyText: text.nullable(),
})
export type DemonstrationSanction = z.infer<typeof Sanction>

const Person = z.object({
  id: text,
  name: text,
  role: z.enum(['DIRECTOR', 'INSTRUCTOR', 'PLACEMENT_OFFICER']),
  idHash: text,
})

const Capacity = z.object({ from: Day, to: Day.nullable(), capacity: z.enum(GATED_CAPACITIES) })

/** The files of the demonstration world: everything in it is made up. */
export const demonstrationFiles = {
  manifest: z.object({ asOf: Day, officeCapacity: z.array(Capacity) }),
  agencies: z.object({ agencies: z.array(Agency) }),
  evidence: z.object({ evidence: z.array(Evidence) }),
  people: z.object({ people: z.array(Person) }),
  sanctions: z.object({ sanctions: z.array(Sanction) }),
  names: z.object({ names: z.array(OtherName) }),
  listed: z.object({
    list: text,
    listedOn: Day,
    agencies: z.array(z.object({ name: text, type: text, activity: text, kecamatanCode: text, address: text })),
  }),
} as const

/** The demonstration world: agencies with their papers, people and decisions, and a list nobody has examined yet. */
export type DemonstrationWorld = {
  manifest: z.infer<typeof demonstrationFiles.manifest>
  agencies: readonly DemonstrationAgency[]
  evidence: readonly DemonstrationEvidence[]
  people: z.infer<typeof demonstrationFiles.people>['people']
  sanctions: readonly DemonstrationSanction[]
  names: z.infer<typeof demonstrationFiles.names>['names']
  listed: z.infer<typeof demonstrationFiles.listed>
}
