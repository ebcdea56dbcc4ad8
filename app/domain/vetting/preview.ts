import type { StatusCode } from '#app/domain/competency/status.ts'
import type { When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn, type PublicLine, type Words } from '#app/domain/registry/public-record.ts'

/** One line of the public page before and after; null: nobody has examined it. */
type LineChange = {
  activity: Words
  programmeName: string | null
  before: StatusCode | null
  after: StatusCode | null
}

export type PublicPreview = {
  headline: { before: StatusCode | null; after: StatusCode | null }
  lines: readonly LineChange[]
  /** Does anything of a status change? */
  changes: boolean
}

/** What the public sees of an agency on a day, before and after an act: by the function that makes the public page. */
export function previewOf(
  before: AgencyRecord,
  after: AgencyRecord,
  { norms, when }: { norms: Norms; when: When },
): PublicPreview {
  const was = publicRecordOn(before, norms, when)
  const becomes = publicRecordOn(after, norms, when)
  const lines = becomes.lines.map((line) => ({
    activity: line.activityLabel,
    programmeName: line.programmeName,
    before: statusOf(was.lines.find((one) => isSame(one, line))),
    after: statusOf(line),
  }))
  const headline = { before: was.headline, after: becomes.headline }
  const changes = headline.before !== headline.after || lines.some((line) => line.before !== line.after)
  return { headline, lines, changes }
}

function isSame(a: PublicLine, b: PublicLine): boolean {
  return a.capabilityId === b.capabilityId && a.programmeKey === b.programmeKey
}

function statusOf(line: PublicLine | undefined): StatusCode | null {
  return line?.examined ? line.derived.status : null
}
