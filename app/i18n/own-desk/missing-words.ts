import { ownDeskMessages } from './messages.ts'
import { addDays, dayOf, type Day } from '#app/domain/shared/day.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import type { PublicLine, PublicRecord, PublicTraceRow } from '#app/domain/registry/public-record.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'

/** So many days before the end of a document its agency is told (domain.md, scenario 4: the first of 90, 30, 7). */
const SOON = 90

export type MissingView = {
  key: string
  title: string
  /** Which activities and programmes it is about. */
  lines: readonly string[]
  outcome: string
  weight: string
  need: string
  until: string | null
  /** A newer document that the office has not decided on yet. */
  waiting: string | null
  /** The query of the upload page; null where the office looks for itself. */
  query: string | null
}

/** What an agency still has to bring, each requirement once, the weightiest first; and what ends soon. */
export function missingWords(
  { agency, record }: { agency: AgencyRecord; record: PublicRecord },
  language: Language,
): { missing: MissingView[]; ending: MissingView[] } {
  const rows = record.lines.flatMap((line) =>
    line.examined ? line.derived.trace.map((row) => ({ row, line, newer: newerOf({ row, line }, agency) })) : [],
  )
  const soon = addDays(record.when.at, SOON)
  return {
    missing: oncePerRequirement(
      rows.filter(({ row }) => isMissing(row)),
      language,
    ),
    ending: oncePerRequirement(
      rows.filter(({ row }) => endsBy(row, soon)),
      language,
    ),
  }
}

type Row = { row: PublicTraceRow; line: PublicLine; newer: Evidence | undefined }

/** What was handed in after the document that counts now, for the same thing, and waits for a decision. */
function newerOf({ row, line }: Omit<Row, 'newer'>, { evidence }: AgencyRecord): Evidence | undefined {
  const counting = evidence.find(({ ref }) => ref === row.evidenceId)
  return evidence.findLast(
    ({ decision, kind, programmeKey }) =>
      decision === null && kind === counting?.kind && (programmeKey === null || programmeKey === line.programmeKey),
  )
}

function isMissing({ outcome }: PublicTraceRow): boolean {
  return outcome === 'MISSING' || outcome === 'LAPSED' || outcome === 'PENDING'
}

function endsBy({ outcome, until }: PublicTraceRow, day: Day): boolean {
  return outcome === 'MET' && until !== null && until <= day
}

function oncePerRequirement(rows: readonly Row[], language: Language): MissingView[] {
  const grouped = Map.groupBy(rows, ({ row }) => `${row.requirementId} ${row.outcome} ${row.evidenceId ?? ''}`)
  return [...grouped.values()]
    .flatMap(([first, ...rest]) => (first ? [view(first, [first, ...rest], language)] : []))
    .sort((a, b) => WEIGHTS.indexOf(a.blocking) - WEIGHTS.indexOf(b.blocking))
}

const WEIGHTS = ['B', 'C', 'A']

/** The office is really at its address (domain.md 3.2). */
const FIELD_CHECK = 'GEN-03'

function view({ row, newer }: Row, all: readonly Row[], language: Language): MissingView & { blocking: string } {
  const { missing } = ownDeskMessages(language)
  const programmes = [...new Set(all.flatMap(({ line }) => line.programmeKey ?? []))]
  const [only] = programmes
  const query = new URLSearchParams({ syarat: row.requirementId })
  if (only !== undefined && all.length === 1) query.set('program', only)
  const evidence = inLanguage(row.evidence, language)
  return {
    key: `${row.requirementId} ${row.outcome} ${row.evidenceId ?? ''}`,
    blocking: row.blocking,
    title: inLanguage(row.requirement, language),
    lines: all.map(({ line }) => lineName(line, language)),
    outcome: row.outcome === 'MET' || row.outcome === 'NOT_APPLICABLE' ? missing.ending : missing.outcomes[row.outcome],
    weight: missing.blocking[row.blocking],
    need: evidence === '' ? '' : fill(missing.need, { bukti: evidence }),
    until: untilWords(row, language),
    waiting: newerWords({ row, newer }, language),
    query: isByOffice(row) ? null : query.toString(),
  }
}

function newerWords({ row, newer }: Pick<Row, 'row' | 'newer'>, language: Language): string | null {
  if (!newer || row.outcome === 'PENDING') return null
  const tanggal = formatDay(dayOf(newer.submittedAt), language)
  return fill(ownDeskMessages(language).missing.newer, { tanggal })
}

/** A look at the place, and findings: nothing an agency could upload. */
function isByOffice({ requirementId, evidence }: PublicTraceRow): boolean {
  return requirementId === FIELD_CHECK || evidence.id === ''
}

function untilWords({ until, outcome }: PublicTraceRow, language: Language): string | null {
  const { missing } = ownDeskMessages(language)
  if (until === null) return null
  return fill(outcome === 'PENDING' ? missing.pendingUntil : missing.until, { tanggal: formatDay(until, language) })
}

function lineName({ activityLabel, programmeName }: PublicLine, language: Language): string {
  const activity = inLanguage(activityLabel, language)
  return programmeName === null ? activity : `${activity}: ${programmeName}`
}
