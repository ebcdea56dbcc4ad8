import type { RowChange } from './difference.ts'
import { addDays, Day } from '#app/domain/shared/day.ts'

/** A row of a document, for whoever is told of it; `path` leads to its line. */
type RowPlace = Pick<RowChange, 'list' | 'key' | 'path'>

/** Where a change reaches back before today, and through which field. */
export type Backdated = RowPlace & { field: string }

/**
 * Rows that are gone. An id never dies, because answers already given name it: a rule ends by its last day, and another
 * version of the row begins (ADR 8).
 */
export function rowsGone(changes: readonly RowChange[]): RowPlace[] {
  return changes.filter(({ kind, isNamed }) => kind === 'removed' && isNamed)
}

/** The words and sources of a row: they may be mended at any time. */
const WORDS =
  /^(?:note|confidence|dateConfidence|verify|sources(?:\..*)?|provenance|(?:label|explain|name|meaning|sentence|title|may|mustNot|covers|purpose|footer|prePerbupBanner)(?:Id|En))$/

/**
 * What would count for days that have passed: a first day before today, a last day already over, or another content of
 * a rule that holds already. It is possible, since a mistake must be mended, and needs a reason of its own.
 */
export function backdatedIn(changes: readonly RowChange[], today: Day): Backdated[] {
  return changes.flatMap((change) => {
    const fields = change.fields.map(({ field }) => field).filter((field) => reachesBack(change, field, today))
    return fields.map((field) => ({ list: change.list, key: change.key, path: change.path, field }))
  })
}

function reachesBack(change: RowChange, field: string, today: Day): boolean {
  if (change.kind === 'removed' || change.list === '') return false
  if (field === 'validFrom' || field === 'knownFrom')
    return anyBefore(today, [change.row[field], ...valuesOf(change, field)])
  if (change.kind === 'added') return false
  if (field === 'validTo') return anyBefore(addDays(today, -1), valuesOf(change, field))
  return !WORDS.test(field) && hasBegun(change.row['validFrom'], today)
}

function valuesOf(change: RowChange, field: string): unknown[] {
  return change.fields.filter((one) => one.field === field).flatMap(({ before, after }) => [before, after])
}

/** `null` in a document means an open end; a row that had ended and is open again has days that passed too. */
function anyBefore(day: Day, days: readonly unknown[]): boolean {
  return days.some((one) => isDayText(one) && one < day)
}

function hasBegun(validFrom: unknown, today: Day): boolean {
  return isDayText(validFrom) && validFrom <= today
}

function isDayText(value: unknown): value is Day {
  return Day.safeParse(value).success
}

/** The first day on which something changes: today, or later where all that changes begins later. */
export function firstDayOfEffect(changes: readonly RowChange[], today: Day): Day {
  const days = changes.filter(({ list }) => list !== '').flatMap((change) => daysOf(change, today))
  const [first = today] = days.toSorted()
  return first
}

function daysOf({ kind, row, fields }: RowChange, today: Day): Day[] {
  const { validFrom, validTo } = row
  if (kind === 'added') return [laterThan(today, validFrom)]
  const substance = fields.map(({ field }) => field).filter((field) => !WORDS.test(field))
  if (substance.length === 0) return []
  const endsOnly = substance.every((field) => field === 'validTo')
  return [endsOnly && isDayText(validTo) && validTo >= today ? addDays(validTo, 1) : laterThan(today, validFrom)]
}

function laterThan(today: Day, validFrom: unknown): Day {
  return isDayText(validFrom) && validFrom > today ? validFrom : today
}
