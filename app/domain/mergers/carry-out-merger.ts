import { joinAgencies, type Binding } from './join.ts'
import { partAgency } from './part.ts'
import { undoMerger } from './undo.ts'
import type { Act } from '#app/domain/acts/act.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

/** Acts that are about two records. */
export type MergerAct = Extract<Act, { type: 'join-agencies' | 'part-agency' | 'undo-merger' }>

/** What the office holds besides the records: its rules, and what waits at the record that would join. */
export type Deciding = Binding & { norms: Norms; waiting: readonly string[] }

/** What an act on two records does to both, or why it cannot. */
export function carryOutMerger(
  record: AgencyRecord,
  other: AgencyRecord | undefined,
  { act, ...deciding }: Deciding & { act: MergerAct },
): Result<Changed, { code: string }> {
  if (new Set(deciding.by).size < 2) return refuse({ code: 'four-eyes-needed' })
  if (act.type === 'part-agency') {
    const districts = new Set(deciding.norms.region.kecamatan.map(({ code }) => code))
    return partAgency(record, act, { ...deciding, districts })
  }
  if (!other) return refuse({ code: 'no-such-agency' })
  if (act.type === 'join-agencies') return joinAgencies(record, other, deciding)
  return undoMerger(record, other, { ...deciding, undoing: act.ref })
}
