import { z } from 'zod'
import { orBlank } from '#app/domain/shared/blank.ts'
import { Day, daysBetween, type Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** Offices whose holder decides who may sign what (domain.md 0.13, 0.14), and the unit each belongs to. */
export const OFFICES = {
  REGENT: 'BUPATI',
  REGIONAL_SECRETARY: 'SEKDA',
  OFFICE_HEAD: 'DISNAKER',
} as const
export type Office = keyof typeof OFFICES

/** For good, as acting head of a region, as acting head of a vacant office, or for days in the holder's stead. */
export const CAPACITIES = ['DEFINITIF', 'PJ', 'PLT', 'PLH'] as const
export type OfficeCapacity = (typeof CAPACITIES)[number]

/** The capacities that rules on withdrawing tell apart (domain.md 0.14). */
export const GATED_CAPACITIES = ['DEFINITIF', 'PJ', 'PLT'] as const
export type GatedCapacity = (typeof GATED_CAPACITIES)[number]

/**
 * As what a capacity counts for what an acting head may not do. The law names Pj. and Plt. (PP 49/2008, 132A; domain.md
 * 0.14); a Plh., and an office nobody has recorded, counts as Plt. by caution [P].
 */
export function gatedCapacity(capacity: OfficeCapacity | undefined): GatedCapacity {
  return capacity === 'DEFINITIF' || capacity === 'PJ' ? capacity : 'PLT'
}

/** Who holds an office, as somebody says it and a second person confirms. `basis`: number of the decision it rests on. */
export const HoldingForm = z.strictObject({
  office: z.enum(Object.keys(OFFICES) as [Office, ...Office[]]),
  holderName: z.string().trim().min(1).max(120),
  capacity: z.enum(CAPACITIES),
  basis: z.string().trim().min(3).max(200),
  from: Day,
  to: orBlank(Day),
})
export type HoldingForm = z.infer<typeof HoldingForm>

/** A row of the register of offices that nothing has replaced. */
export type OfficeHolding = {
  id: number
  office: string
  unitId: string
  holderName: string | null
  capacity: OfficeCapacity
  basis: string | null
  from: Day
  to: Day | null
  recordedAt: Instant
}

/**
 * What two persons decide about it: somebody holds an office; a row is said otherwise (its end, or what was wrong); a row
 * was recorded in error. Rows are never overwritten: one replaces another.
 */
export const HoldingAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('record-holding'), replaces: z.int().nullable(), holding: HoldingForm }),
  z.strictObject({ type: z.literal('strike-holding'), replaces: z.int(), office: z.string() }),
])
export type HoldingAct = z.infer<typeof HoldingAct>

/** The office an act is about. */
export function officeOf(act: HoldingAct): string {
  return act.type === 'record-holding' ? act.holding.office : act.office
}

export type HoldingRefusal =
  | { code: 'days-turned-round' }
  | { code: 'no-such-holding' }
  | { code: 'another-office' }
  | { code: 'acting-needs-end' }
  | { code: 'deputy-too-long'; longest: number }
  | { code: 'overlaps'; with: OfficeHolding }

/** A daily deputy stands in for days, not for good [P]. */
const LONGEST_DEPUTY_DAYS = 90

/**
 * May this be recorded beside the rows that stand? Nobody holds an office beside another, on no day; only a daily deputy
 * (Plh.) stands in while it is held, and there is one deputy at a time.
 */
export function holdingRefusal(act: HoldingAct, standing: readonly OfficeHolding[]): HoldingRefusal | undefined {
  const replaced = standing.find(({ id }) => id === act.replaces)
  if (act.replaces !== null && !replaced) return { code: 'no-such-holding' }
  if (act.type === 'strike-holding') return undefined
  const { holding } = act
  if (replaced && replaced.office !== holding.office) return { code: 'another-office' }
  return (
    daysRefusal(holding) ??
    overlapRefusal(
      holding,
      standing.filter(({ id }) => id !== act.replaces),
    )
  )
}

function daysRefusal({ capacity, from, to }: HoldingForm): HoldingRefusal | undefined {
  if (to !== null && to < from) return { code: 'days-turned-round' }
  if (capacity !== 'PLH') return undefined
  if (to === null) return { code: 'acting-needs-end' }
  return daysBetween(from, to) >= LONGEST_DEPUTY_DAYS
    ? { code: 'deputy-too-long', longest: LONGEST_DEPUTY_DAYS }
    : undefined
}

function overlapRefusal(holding: HoldingForm, others: readonly OfficeHolding[]): HoldingRefusal | undefined {
  const inTheWay = others.find(
    (other) =>
      other.office === holding.office &&
      (other.capacity === 'PLH') === (holding.capacity === 'PLH') &&
      other.from <= (holding.to ?? other.from) &&
      holding.from <= (other.to ?? holding.from),
  )
  return inTheWay && { code: 'overlaps', with: inTheWay }
}

/** In what capacity an office is held on a day: a daily deputy goes before whom they stand in for. */
export function capacityOn(
  holdings: readonly OfficeHolding[],
  { office, day }: { office: string; day: Day },
): OfficeCapacity | undefined {
  const held = holdings.filter((one) => one.office === office && one.from <= day && (one.to === null || day <= one.to))
  return (held.find(({ capacity }) => capacity === 'PLH') ?? held[0])?.capacity
}

/** The form as it was typed, or the names of the fields that cannot be read. */
export function readHoldingForm(
  fields: Readonly<Record<string, string>>,
): Result<HoldingForm, { code: 'fields-wrong'; wrong: readonly string[] }> {
  const { office, holderName, capacity, basis, from, to } = fields
  const read = HoldingForm.safeParse({ office, holderName, capacity, basis, from, to })
  if (read.success) return accept(read.data)
  return refuse({ code: 'fields-wrong', wrong: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] })
}
