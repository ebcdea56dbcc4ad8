import { z } from 'zod'
import { Day } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** The longest story, in signs: some ten pages. */
export const LONGEST_STORY = 20_000
const LONG = 4_000
const SHORT = 300

const short = z.string().trim().max(SHORT).default('')
const long = z.string().trim().max(LONG).default('')
const rupiah = z.int().min(0).max(1_000_000_000_000).nullable().default(null)

/** Who is reported: a row of the register, or as the reporter knows them; both, where they chose a suggestion. */
const ReportedParty = z.strictObject({
  no: AgencyNo.nullable().default(null),
  name: short,
  /** A person, not an agency. */
  isPerson: z.boolean().default(false),
  phone: short,
  /** An address, or an account on some platform. */
  address: short,
  people: short,
})
export type ReportedParty = z.infer<typeof ReportedParty>

/** What was demanded of a company (domain.md 4.2, kinds B). */
const Demand = z.strictObject({
  what: long,
  consequence: long,
  /** How many places were demanded. */
  quota: z.int().min(0).max(1_000_000).nullable().default(null),
  /** Which rule was invoked, as it was said. */
  norm: short,
  by: Day.nullable().default(null),
  letterDate: Day.nullable().default(null),
  /** The text of the letter, where it was typed or read. */
  letterText: z.string().trim().max(LONGEST_STORY).default(''),
  /** Of norms/complaint-kinds: a lawful thing it may have been, by the reporter's own word. */
  lawful: z.string().max(60).nullable().default(null),
})
export type Demand = z.infer<typeof Demand>

/**
 * What a report says, as it was received. Immutable: what is corrected later is a message beside it. All of it is sealed,
 * whatever the mode: a story can tell who tells it.
 */
export const ComplaintContent = z.strictObject({
  kinds: z
    .array(z.string().regex(/^[A-E]\d$/))
    .min(1)
    .max(6),
  story: z.string().trim().max(LONGEST_STORY).default(''),
  party: ReportedParty.prefault({}),
  happenedOn: Day.nullable().default(null),
  /** The day as it was told, where it is no calendar day. */
  happenedAbout: short,
  /** kecamatan, by the code of the region data; null: not known, or outside the regency. */
  districtCode: z.string().max(20).nullable().default(null),
  place: short,
  estateId: z.string().max(40).nullable().default(null),
  moneyAsked: rupiah,
  moneyPaid: rupiah,
  victims: z.int().min(0).max(100_000).nullable().default(null),
  witnesses: long,
  wants: long,
  /** Answers to the guard questions of its kinds (domain.md 4.2), by their id. */
  answers: z.record(z.string().max(40), z.string().trim().max(LONG)).default({}),
  demand: Demand.nullable().default(null),
  /** Which office the official belongs to, and in what function; never a name (domain.md 4.1 B6, D2). */
  official: z
    .strictObject({ unitId: z.string().max(40).nullable(), role: short })
    .nullable()
    .default(null),
  /** What makes it graver: ids of `severityRaisersToHigh` and `severityRaisersToDanger`. */
  raisers: z.array(z.string().max(40)).max(12).default([]),
  /** Somebody is in danger now. */
  danger: z.boolean().default(false),
  /** Bodies to which it may be handed on today, by their ids (domain.md 11.3). */
  handOver: z.array(z.string().max(40)).max(6).default([]),
})
export type ComplaintContent = z.infer<typeof ComplaintContent>
