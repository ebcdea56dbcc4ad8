import { z } from 'zod'

const Words = z.strictObject({ id: z.string(), en: z.string() }).meta({ id: 'Words' })
const Status = z
  .strictObject({ code: z.string().nullable(), label: Words })
  .meta({ id: 'Status', description: 'code is null where nobody has examined a listed agency yet' })
const ListedBy = z.strictObject({ list: z.string(), on: z.string() }).meta({ id: 'ListedBy' })
const No = z.string().meta({ description: 'Number of the register, LBG-000123' })
const DayText = z.string().meta({ description: 'A day in WIB, YYYY-MM-DD' })
const InstantText = z.string().meta({ description: 'An instant in UTC, ISO 8601' })

export const AgencyItem = z
  .strictObject({
    no: No,
    name: z.string(),
    types: z.array(z.string()),
    district: z.string().nullable(),
    status: Status,
    listedBy: ListedBy.optional(),
    match: z.strictObject({ score: z.number(), on: z.string() }).optional(),
  })
  .meta({ id: 'AgencyItem' })

export const AgencyPage = z
  .strictObject({ items: z.array(AgencyItem), next: z.string().nullable(), suggestion: z.string().optional() })
  .meta({ id: 'AgencyPage' })

const Sanction = z
  .strictObject({
    number: z.string(),
    step: z.string(),
    effect: z.string().nullable(),
    decidedOn: DayText.nullable(),
    from: DayText,
    to: DayText.nullable(),
    authority: Words,
    scope: z.strictObject({ level: z.string(), activity: Words.nullable(), programme: z.string().nullable() }),
    underObjection: z.boolean(),
    inCourt: z.boolean(),
    rightOfReply: z.strictObject({ text: z.string(), on: DayText.nullable() }).nullable(),
  })
  .meta({ id: 'Sanction' })

export const AgencyAnswer = z
  .strictObject({
    no: No,
    name: z.string(),
    otherNames: z.array(z.strictObject({ kind: z.string(), name: z.string(), until: DayText.nullable() })),
    legalForm: z.string().nullable(),
    types: z.array(z.strictObject({ code: z.string(), label: Words })),
    identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
    addresses: z.array(
      z.strictObject({
        kind: z.enum(['OFFICE', 'BRANCH']),
        address: z.string().nullable(),
        district: z.string().nullable(),
        postcode: z.string().nullable(),
      }),
    ),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    website: z.string().nullable(),
    programmes: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string().nullable(),
        activity: z.string(),
        kbli: z.string().nullable(),
        status: Status,
      }),
    ),
    status: Status,
    listedBy: ListedBy.optional(),
    sanctions: z.array(Sanction),
    lastCheckOn: DayText.nullable(),
    at: DayText,
  })
  .meta({ id: 'Agency' })

const TraceRow = z
  .strictObject({
    requirement: z.string(),
    version: z.int(),
    blocking: z.enum(['A', 'B', 'C']),
    outcome: z.enum(['met', 'pending', 'lapsed', 'missing', 'not-applicable']),
    text: Words,
    evidence: z.string().nullable(),
    until: DayText.nullable(),
    legalBasis: z.array(z.string()),
  })
  .meta({ id: 'TraceRow' })

const CapabilityStatus = z
  .strictObject({
    type: z.string(),
    activity: z.string(),
    programme: z.string().nullable(),
    status: Status,
    listedBy: ListedBy.optional(),
    flags: z.array(z.string()),
    trace: z.array(TraceRow),
  })
  .meta({ id: 'CapabilityStatus' })

export const StatusAnswer = z
  .strictObject({
    no: No,
    at: DayText,
    knownAt: InstantText,
    headline: z.strictObject({ code: z.string().nullable(), label: Words, sentence: Words }),
    listedBy: ListedBy.optional(),
    capabilities: z.array(CapabilityStatus),
    disclaimer: Words,
  })
  .meta({ id: 'AgencyStatus' })

export const WorkingDaysAnswer = z
  .strictObject({
    start: DayText,
    add: z.int(),
    due: DayText,
    calendar: z.string(),
    days: z.array(z.strictObject({ day: DayText, counted: z.boolean(), reason: z.string().optional() })),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'WorkingDays' })

export const ChangesPage = z
  .strictObject({
    items: z.array(
      z.strictObject({
        seq: z.int(),
        no: No,
        name: z.string(),
        kind: z.string(),
        detail: z.record(z.string(), z.string().nullable()),
        recordedAt: InstantText,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ChangesPage' })

export const VerifyAnswer = z
  .strictObject({
    outcome: z.enum(['unchanged', 'altered', 'not-ours']),
    letter: z
      .strictObject({
        code: z.string(),
        kind: z.string(),
        number: z.string().nullable(),
        day: DayText,
        issuedAt: InstantText,
        signed: z.boolean(),
        agency: z.strictObject({ no: No, name: z.string() }).nullable(),
        headline: z.string().nullable(),
        sha256: z.string(),
      })
      .optional(),
    receipt: z
      .strictObject({
        code: z.string(),
        day: DayText,
        issuedAt: InstantText,
        agency: z.strictObject({ no: No, name: z.string() }).nullable(),
        query: z.string().nullable(),
        headline: z.string().nullable(),
      })
      .optional(),
  })
  .meta({ id: 'Verified' })

export const SopAnswer = z
  .strictObject({
    legalMode: z.string(),
    notice: Words,
    procedure: z.null(),
  })
  .meta({ id: 'Sop' })

export const Problem = z
  .strictObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    parameter: z.string().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })

/** The receipt of a report. `secret` is the only key to it, and is in no other answer. */
export const ComplaintSent = z.object({
  no: z.string(),
  secret: z.string(),
  receivedAt: z.string(),
  severity: z.int(),
  contentSha256: z.string(),
  follow: z.string(),
})
