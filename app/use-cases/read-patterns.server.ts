import { patternsOn } from './find-patterns.server.ts'
import { requireComplaint } from './open-complaint.server.ts'
import { signHash } from '#app/adapters/complaint-prints.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { NotAllowed } from '#app/domain/access/policy.ts'
import type { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { alarmOf, isOpenAlarm, requirePattern, type PatternAlarm } from '#app/domain/complaints/pattern-alarm.ts'
import type { KeptSign, Pattern } from '#app/domain/complaints/patterns.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listAlarms } from '#app/repositories/pattern-alarms.server.ts'
import { findSubject } from '#app/repositories/unregistered-subjects.server.ts'
import { SubjectRef } from '#app/domain/complaints/links.ts'

/** A pattern that is there today, and the alarm it is known by. */
export type KnownPattern = { alarm: PatternAlarm; pattern: Pattern; isOpen: boolean }

/** The patterns among the reports, those that somebody still has to look at first. */
export async function readPatterns(context: Context): Promise<Result<KnownPattern[], NotAllowed>> {
  const allowed = requirePattern(context.actor)
  if (!allowed.ok) return allowed
  const [patterns, alarms] = await Promise.all([patternsOn(context.today), listAlarms()])
  const known = patterns.flatMap((pattern) => {
    const alarm = alarmOf(pattern, alarms)
    return alarm ? [{ alarm, pattern, isOpen: isOpenAlarm(alarm) }] : []
  })
  return accept(known.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen)))
}

/** What a sign is in words that tell nothing fewer than enough reporters share: a party, a rule, a number, an estate. */
type SignMeaning = { sign: KeptSign; meaning: string | null }

export type PatternPage = KnownPattern & {
  meanings: readonly SignMeaning[]
  /** Reports this officer may open. */
  mayOpen: ReadonlySet<ComplaintNo>
  settledBy: string | null
  norms: Norms
}

/** One pattern with all that explains it. */
export async function readPattern(
  context: Context,
  ref: string,
): Promise<Result<PatternPage, NotAllowed | { code: 'no-such-pattern' }>> {
  const known = await readPatterns(context)
  if (!known.ok) return known
  const found = known.value.find(({ alarm }) => alarm.ref === ref.trim().toUpperCase())
  if (!found) return refuse({ code: 'no-such-pattern' })
  const norms = await loadNorms()
  const { pattern, alarm } = found
  const [meanings, readable] = await Promise.all([
    Promise.all(pattern.signs.map(async (sign) => ({ sign, meaning: await meaningOf(sign, norms) }))),
    Promise.all(pattern.reports.map(async (no) => (await requireComplaint(context, no, 'complaint:read')).ok)),
  ])
  const by = alarm.settled?.by.replace(/^staff:/, '') ?? null
  return accept({
    ...found,
    ...{ meanings, norms },
    mayOpen: new Set(pattern.reports.filter((_, at) => readable[at] === true)),
    settledBy: by === null ? null : ((await namesOfAccounts([by])).get(by) ?? by),
  })
}

const MOST_PLACES = 1_000
const RULES = [
  'perda 4/2016',
  'uu 13/2003',
  'uu 6/2023',
  'uu 11/2020',
  'perbup 9/2019',
  'pp 34/2021',
  'perpres 57/2023',
]

/** Hashes are not undone: what a sign may mean is hashed and compared. */
async function meaningOf({ kind, hash }: KeptSign, { region }: Norms): Promise<string | null> {
  if (kind === 'LINK') return nameOf(hash)
  const texts = {
    ESTATE: region.industrialEstates.map(({ id }) => id),
    QUOTA: Array.from({ length: MOST_PLACES }, (_, n) => String(n + 1)),
    ARTICLE: RULES,
  }
  if (kind !== 'ESTATE' && kind !== 'QUOTA' && kind !== 'ARTICLE') return null
  return texts[kind].find((text) => signHash(kind, text) === hash) ?? null
}

async function nameOf(ref: string): Promise<string | null> {
  const [no, subject] = [AgencyNo.safeParse(ref), SubjectRef.safeParse(ref)]
  if (no.success) return (await findAgency(no.data))?.name ?? null
  return subject.success ? ((await findSubject(subject.data))?.name ?? null) : null
}
