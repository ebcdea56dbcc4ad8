import type { ComplaintNo } from './complaint.ts'
import { SIGN_KINDS, type SignKind } from './signs.ts'
import { addDays, daysBetween, type Day } from '#app/domain/shared/day.ts'

/** A sign as it is kept: a kind and a keyed hash. LINK: the agency or subject an officer linked it to. */
export type KeptSign = { kind: SignKind | 'LINK'; hash: string }

/** A report of pressure on a company (kinds B), as far as patterns are found by it. */
export type PatternReport = {
  no: ComplaintNo
  receivedOn: Day
  kinds: readonly string[]
  /** Two reports of one reporter have the same; null: nobody said who they are, and they count as nobody. */
  reporterHash: string | null
  signs: readonly KeptSign[]
}

export type PatternRules = {
  /** param.pressure.min_reporters: so many independent reporters make a pattern, and nothing shows fewer. */
  minReporters: number
  /** param.pattern.window, in calendar days. */
  windowDays: number
}

/** Signs by which reports hang together; the others only tell more of those that do. */
const LEADING: ReadonlySet<KeptSign['kind']> = new Set(['SUBJECT', 'LINK', 'PHONE', 'LETTERHEAD', 'WORDING'])
/** One party that presses many is one thing; one letter that goes round is another, and stronger. */
const OF_A_LETTER: ReadonlySet<KeptSign['kind']> = new Set(['LETTERHEAD', 'WORDING'])
/** Said of an alarm in this order. */
const ORDER: readonly KeptSign['kind'][] = ['LINK', ...SIGN_KINDS]

/** A sign that enough independent reporters share, and which reports have it. */
type SharedSign = KeptSign & { reports: readonly ComplaintNo[]; reporters: number }

type PatternWeek = { monday: Day; reports: readonly ComplaintNo[] }

/** A pattern, with all that explains it. Nothing in it tells a reporter, a company, or anything fewer than enough share. */
export type Pattern = {
  strength: 'SAME_LETTER' | 'SAME_PARTY'
  /** By which it is known from one run to the next: the leading sign most reports share. */
  leading: KeptSign
  reports: readonly ComplaintNo[]
  /** Independent ones. */
  reporters: number
  from: Day
  to: Day
  kinds: readonly string[]
  signs: readonly SharedSign[]
  weeks: readonly PatternWeek[]
}

/**
 * Patterns of pressure: reports of enough independent reporters, within the window, that share who presses, their
 * telephone, their letterhead or the wording of their letter. Those that overlap in their reports are one. It says that
 * reports hang together, and nothing of anybody.
 */
export function findPatterns(reports: readonly PatternReport[], rules: PatternRules): Pattern[] {
  const groups = sharedSigns(reports)
    .filter(({ sign }) => LEADING.has(sign.kind))
    .flatMap(({ reports: sharing }) => stretchesOf(sharing, rules))
  return merged(groups)
    .map((group) => patternOf(group, rules))
    .flatMap((pattern) => pattern ?? [])
    .toSorted((one, other) => (one.to < other.to ? 1 : -1))
}

type Sharing = { sign: KeptSign; reports: PatternReport[] }

function sharedSigns(reports: readonly PatternReport[]): Sharing[] {
  const found = new Map<string, Sharing>()
  for (const report of reports) {
    for (const sign of new Map(report.signs.map((one) => [keyOf(one), one])).values()) {
      const sharing = found.get(keyOf(sign)) ?? { sign, reports: [] }
      sharing.reports.push(report)
      found.set(keyOf(sign), sharing)
    }
  }
  return [...found.values()]
}

function keyOf({ kind, hash }: KeptSign): string {
  return `${kind} ${hash}`
}

/** Of reports that share a sign, the stretches of the window in which there are enough independent reporters. */
function stretchesOf(sharing: readonly PatternReport[], { minReporters, windowDays }: PatternRules): PatternReport[][] {
  const stretches = sharing.map(({ receivedOn: from }) => {
    const to = addDays(from, windowDays)
    return sharing.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to)
  })
  return stretches.filter((stretch) => countReporters(stretch) >= minReporters)
}

/** Independent reporters: those who said who they are, each once. One who did not may be any of the others. */
function countReporters(reports: readonly Pick<PatternReport, 'reporterHash'>[]): number {
  return new Set(reports.flatMap(({ reporterHash }) => reporterHash ?? [])).size
}

/** Groups that have a report in common are one. */
function merged(groups: readonly PatternReport[][]): PatternReport[][] {
  return groups.reduce<PatternReport[][]>((all, group) => {
    const overlaps = all.filter((other) => other.some((report) => group.includes(report)))
    const rest = all.filter((other) => !overlaps.includes(other))
    return [...rest, distinct([...overlaps.flat(), ...group])]
  }, [])
}

function distinct(reports: readonly PatternReport[]): PatternReport[] {
  return [...new Set(reports)].toSorted((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1))
}

function patternOf(group: readonly PatternReport[], rules: PatternRules): Pattern | undefined {
  const [first, last] = [group[0], group.at(-1)]
  const signs = signsOf(group, rules)
  const leading = signs.find(({ kind }) => LEADING.has(kind))
  if (!first || !last || !leading) return undefined
  return {
    strength: signs.some(({ kind }) => OF_A_LETTER.has(kind)) ? 'SAME_LETTER' : 'SAME_PARTY',
    leading: { kind: leading.kind, hash: leading.hash },
    reports: group.map(({ no }) => no),
    reporters: countReporters(group),
    ...{ from: first.receivedOn, to: last.receivedOn },
    kinds: kindsOf(group, rules),
    signs,
    weeks: weeksOf(group),
  }
}

/** Signs that enough independent reporters share; of one letter, whose print has many parts, the one most share. */
function signsOf(group: readonly PatternReport[], { minReporters }: PatternRules): SharedSign[] {
  const enough = sharedSigns(group)
    .map(({ sign, reports }) => ({ ...sign, reports: reports.map(({ no }) => no), reporters: countReporters(reports) }))
    .filter(({ reporters }) => reporters >= minReporters)
    .toSorted(bySpread)
  const wording = enough.find(({ kind }) => kind === 'WORDING')
  return enough.filter((sign) => sign.kind !== 'WORDING' || sign === wording)
}

function bySpread(one: SharedSign, other: SharedSign): number {
  const kinds = ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind)
  return kinds || other.reporters - one.reporters || (one.hash < other.hash ? -1 : 1)
}

/** A kind that fewer reported could be known by it. */
function kindsOf(group: readonly PatternReport[], { minReporters }: PatternRules): string[] {
  const kinds = [...new Set(group.flatMap((report) => report.kinds))].toSorted()
  return kinds.filter((kind) => countReporters(group.filter((report) => report.kinds.includes(kind))) >= minReporters)
}

const DAYS_OF_WEEK = 7
/** A Monday. */
const FIRST_MONDAY = '2024-01-01' as Day

function weeksOf(group: readonly PatternReport[]): PatternWeek[] {
  const mondays = [...new Set(group.map(({ receivedOn }) => mondayOf(receivedOn)))].toSorted()
  return mondays.map((monday) => ({
    monday,
    reports: group.filter(({ receivedOn }) => mondayOf(receivedOn) === monday).map(({ no }) => no),
  }))
}

function mondayOf(day: Day): Day {
  const days = daysBetween(FIRST_MONDAY, day)
  return addDays(day, -(((days % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK))
}
