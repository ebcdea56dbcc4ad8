import { z } from 'zod'
import type { Bond, OwnRecord } from './facts.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

// Days, instants and numbers have their form by the types and checks of their columns: their brand is taken on trust.
const day = z.custom<Day>((text) => typeof text === 'string')
const instant = z.custom<Instant>((text) => typeof text === 'string')
const no = z.custom<AgencyNo>((text) => typeof text === 'string')
const text = z.string()
const kbliVersion = z.union([z.literal(2020), z.literal(2025)]).nullable()

const Evidence = z.object({
  ref: text,
  kind: text,
  number: text.nullable(),
  programmeKey: text.nullable(),
  kbli: z.array(text).nullable(),
  kbliVersion,
  validFrom: day,
  validTo: day.nullable(),
  result: z.enum(['OK', 'ADDRESS_MISMATCH']).nullable(),
  submittedAt: instant,
  decision: z.enum(['ACCEPTED', 'REJECTED']).nullable(),
  decidedAt: instant.nullable(),
  invalidatedFrom: day.nullable(),
  invalidatedRecordedAt: instant.nullable(),
  invalidationReason: text.nullable(),
})

const ended = z.object({ on: day, recordedAt: instant }).nullable()

const Sanction = z.object({
  ref: text,
  regime: text,
  step: text,
  effect: z.enum(['DICABUT', 'PENDAFTARAN_DIBATALKAN', 'DIBEKUKAN', 'PROGRAM_DIHENTIKAN']).nullable(),
  scope: z.object({
    level: z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME']),
    activity: text.nullable(),
    programmeKey: text.nullable(),
  }),
  number: text,
  signerUnitId: text,
  decidedOn: day.nullable(),
  from: day,
  to: day.nullable(),
  repairDueOn: day.nullable(),
  lifted: ended,
  recordedAt: instant,
  rightOfReply: z.object({ text, on: day.nullable(), recordedAt: instant }).nullable(),
})

const Remedy = z.object({
  ref: text,
  sanctionRef: text,
  kind: z.enum(['OBJECTION', 'APPEAL', 'COURT']),
  filedOn: day,
  decided: ended,
  recordedAt: instant,
})

const Finding = z.object({
  ref: text,
  kind: z.enum(['FEE', 'OTHER']),
  effectiveFrom: day,
  resolved: ended,
  recordedAt: instant,
})

const Programme = z.object({
  key: text,
  name: text,
  kbli: text.nullable(),
  kbliVersion,
  skkniUnitCode: text.nullable(),
  hours: z.number().nullable(),
  isAdded: z.boolean(),
  yearlyCapacity: z.number().nullable(),
  addedOn: day.nullable(),
})

const Capability = z.object({
  id: z.number(),
  type: text,
  activity: text,
  kbli: text.nullable(),
  kbliVersion,
  foreignCapital: z.boolean(),
  programmes: z.array(Programme),
})

const data = {
  name: text,
  otherNames: z.array(z.object({ kind: z.enum(['FORMER', 'ALIAS']), name: text, validTo: day.nullable() })),
  legalForm: text.nullable(),
  identifiers: z.array(z.object({ scheme: text, value: text })),
  districtCode: text.nullable(),
  address: text.nullable(),
  postcode: text.nullable(),
  phone: text.nullable(),
  email: text.nullable(),
  website: text.nullable(),
}

const Record = z.object({
  ...data,
  id: z.number(),
  no,
  registeredOn: day.nullable(),
  checks: z.array(instant),
  ceased: ended,
  redirectsTo: no.nullable(),
  version: z.number(),
  recordedAt: instant,
  changedAt: instant,
  branches: z.array(
    z.object({
      name: text.nullable(),
      address: text.nullable(),
      districtCode: text.nullable(),
      openedOn: day.nullable(),
    }),
  ),
  capabilities: z.array(Capability),
  listings: z.array(z.object({ type: text, list: text, listedOn: day, recordedAt: instant })),
  evidence: z.array(Evidence),
  applications: z.array(z.object({ ref: text, openedOn: day, closed: ended, recordedAt: instant })),
  sanctions: z.array(Sanction),
  remedies: z.array(Remedy),
  findings: z.array(Finding),
}) satisfies z.ZodType<OwnRecord>

const bond = { ref: text, recordedAt: instant, fromId: z.number(), intoId: z.number(), isUndone: z.boolean() }
const number = { agencyId: z.number() }
export const PartColumn = z.object({
  capabilities: z.array(z.number()).readonly(),
  programmes: z.array(z.object({ capabilityId: z.number(), key: text })).readonly(),
  evidence: z.array(text).readonly(),
  names: z.array(z.object({ ...number, name: text })).readonly(),
  identifiers: z.array(z.object({ ...number, scheme: text, value: text })).readonly(),
  branches: z.array(z.object({ ...number, name: text.nullable(), address: text.nullable() })).readonly(),
  people: z.array(z.object({ ...number, personId: z.number() })).readonly(),
  said: z.array(z.object({ ...number, field: z.enum(['phone', 'email', 'website']), value: text })).readonly(),
  listings: z.array(z.object({ ...number, type: text, list: text, listedOn: day })).readonly(),
  sanctions: z.array(text).readonly(),
  findings: z.array(text).readonly(),
})
const BondColumn = z.discriminatedUnion('kind', [
  z.object({ ...bond, kind: z.literal('JOINED') }),
  z.object({ ...bond, kind: z.literal('PARTED'), part: PartColumn }),
]) satisfies z.ZodType<Bond>

/** As read: with what was said of the agency at the moment asked about, where it was corrected since, and its bonds. */
const Read = Record.extend({ saidThen: z.object(data).nullable(), bonds: z.array(BondColumn).nullable() })

export type ReadRecord = { record: OwnRecord; bonds: readonly Bond[] }

/** The record as the database tells it in JSON, checked for its shape: as recorded, with its bonds beside it. */
export function parseAgencyRecord(json: string): ReadRecord {
  const { saidThen, bonds, ...record } = Read.parse(JSON.parse(json))
  return { record: saidThen === null ? record : { ...record, ...saidThen }, bonds: bonds ?? [] }
}
