import { statusChangeDays } from '#app/domain/competency/change-days.ts'
import type { DerivedStatus, StatusCode, StatusLine, TraceRow } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { statusesOn } from '#app/domain/registry/status-on.ts'
import { addDays, type Day, type Moment } from '#app/domain/shared/day.ts'

/** A line of an agency and the requirement of it that rests on a document. */
export type Cover = {
  requirementId: string
  capabilityId: number
  type: string
  activity: string
  programmeKey: string | null
  programmeName: string | null
}

/** A document whose end leaves a requirement unmet: its last good day, and all that rests on it. */
export type Lapse = {
  evidenceRef: string
  evidenceKind: string
  /** Of the document, where it proves one programme. */
  programmeKey: string | null
  until: Day
  covers: readonly Cover[]
}

/** Nobody is reminded of papers for work that may not be done any more, or that another office watches. */
const NOT_REMINDED: ReadonlySet<StatusCode> = new Set([
  'DICABUT',
  'PENDAFTARAN_DIBATALKAN',
  'BERHENTI_BEROPERASI',
  'DI_LUAR_KEWENANGAN',
])

type Span = { from: Day; to: Day; knownAt: Moment }

/**
 * Which documents of an agency end from `from` to `to` (their last good day) and leave a requirement of the law or a
 * condition (domain.md 3.1: B, C) unmet on the next day, by what is known at a moment. Asks the one function that says
 * what a status is: a document that is replaced in time is none of them, and advice (A) is not asked about.
 */
export function lapsesWithin(record: AgencyRecord, norms: Norms, { from, to, knownAt }: Span): Lapse[] {
  if (record.redirectsTo !== null) return []
  const statuses = statusesOn(record, norms, knownAt)
  const days = statusChangeDays(record, norms, knownAt).filter((day) => day > from && day <= addDays(to, 1))
  const found = days.flatMap((day) => endingOn(statuses(addDays(day, -1)).lines, statuses(day).lines, day))
  return grouped(found, record)
}

type Ending = { evidenceRef: string; until: Day; cover: Cover }

function endingOn(before: readonly StatusLine[], after: readonly StatusLine[], day: Day): Ending[] {
  return before.flatMap((line) => {
    const next = after.find((one) => isSameLine(one, line))
    if (!isWatched(line) || !next?.examined) return []
    return line.derived.trace.flatMap((row) => endingRow(row, next.derived, { line, day }))
  })
}

function endingRow(row: TraceRow, next: DerivedStatus, { line, day }: { line: StatusLine; day: Day }): Ending[] {
  const { requirementId, evidenceId, until } = row
  if (evidenceId === null || until !== addDays(day, -1) || !isNeeded(row) || !isUnmet(requirementId, next)) return []
  const { capabilityId, type, activity, programmeKey, programmeName } = line
  const cover = { requirementId, capabilityId, type, activity, programmeKey, programmeName }
  return [{ evidenceRef: evidenceId, until, cover }]
}

function isNeeded({ blocking, outcome }: TraceRow): boolean {
  return blocking !== 'A' && outcome === 'MET'
}

function isUnmet(requirementId: string, { trace }: DerivedStatus): boolean {
  const outcome = trace.find((row) => row.requirementId === requirementId)?.outcome
  return outcome === 'LAPSED' || outcome === 'MISSING' || outcome === 'PENDING'
}

function isWatched(line: StatusLine): line is Extract<StatusLine, { examined: true }> {
  return line.examined && !NOT_REMINDED.has(line.derived.status)
}

function isSameLine(a: StatusLine, b: StatusLine): boolean {
  return a.capabilityId === b.capabilityId && a.programmeKey === b.programmeKey
}

/** One entry for each document, in order of its end. */
function grouped(found: readonly Ending[], { evidence }: AgencyRecord): Lapse[] {
  const byRef = Map.groupBy(found, ({ evidenceRef }) => evidenceRef)
  return evidence
    .flatMap(({ ref, kind, programmeKey }) => {
      const [first, ...more] = byRef.get(ref) ?? []
      if (!first) return []
      const covers = [first, ...more].map(({ cover }) => cover)
      return [{ evidenceRef: ref, evidenceKind: kind, programmeKey, until: first.until, covers }]
    })
    .sort((a, b) => (a.until === b.until ? 0 : a.until < b.until ? -1 : 1))
}
