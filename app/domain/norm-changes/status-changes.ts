import type { StatusCode, StatusLine, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { statusOn } from '#app/domain/registry/status-on.ts'

/** An agency whose public status would be another one. `lines`: how many of its activities and programmes. */
export type StatusChange = {
  no: string
  name: string
  before: StatusCode | null
  after: StatusCode | null
  lines: number
}

/** Whose status would change if other rules held, asked by the function that makes the public page. */
export function statusChanges(
  records: readonly AgencyRecord[],
  rules: { before: Norms; after: Norms },
  when: When,
): StatusChange[] {
  return records.flatMap((record) => {
    if (record.redirectsTo) return []
    const [was, becomes] = [statusOn(record, rules.before, when), statusOn(record, rules.after, when)]
    const lines = becomes.lines.filter((line) => codeOf(line) !== codeOf(was.lines.find((one) => isSame(one, line))))
    if (was.headline === becomes.headline && lines.length === 0) return []
    const { no, name } = record
    return [{ no, name, before: was.headline, after: becomes.headline, lines: lines.length }]
  })
}

function isSame(a: StatusLine, b: StatusLine): boolean {
  return a.capabilityId === b.capabilityId && a.programmeKey === b.programmeKey
}

function codeOf(line: StatusLine | undefined): StatusCode | null {
  return line?.examined ? line.derived.status : null
}
