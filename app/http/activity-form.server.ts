import { z } from 'zod'
import { ACTIVITY_KINDS, SETTLEMENTS, type Settlement } from '#app/domain/activity/kinds.ts'
import type { ActivityForm } from '#app/domain/activity/observed-activity.ts'
import { Day } from '#app/domain/shared/day.ts'

const LONGEST = 2_000
const text = z
  .string()
  .catch('')
  .transform((value) => value.replaceAll('\0', '').trim().slice(0, LONGEST))
const textOrNull = text.transform((value) => (value === '' ? null : value))

const Typed = z.object({
  kind: text,
  activity: text,
  programme: textOrNull,
  programmeName: textOrNull,
  observedOn: text,
  seenAt: text,
  note: textOrNull,
  sourceFile: textOrNull,
})

export type TypedActivity = z.infer<typeof Typed>

/** The form as it was typed, and as the rules read it; or the field that is wrong. */
export function readActivityForm(fields: Readonly<Record<string, string>>): {
  typed: TypedActivity
  read: { ok: true; form: ActivityForm } | { ok: false; code: 'kind-needed' | 'day-needed' }
} {
  const typed = Typed.parse(fields)
  const kind = ACTIVITY_KINDS.find((one) => one === typed.kind)
  const day = Day.safeParse(typed.observedOn)
  if (!kind) return { typed, read: { ok: false, code: 'kind-needed' } }
  if (!day.success) return { typed, read: { ok: false, code: 'day-needed' } }
  const { activity, programme: programmeKey, programmeName, seenAt, note, sourceFile } = typed
  const form = { kind, activity, programmeKey, programmeName, observedOn: day.data, seenAt, note, sourceFile }
  return { typed, read: { ok: true, form } }
}

/** How an observation is to be closed; undefined: the form is not that one. */
export function readSettlement(
  fields: Readonly<Record<string, string>>,
): { ref: string; how: Settlement; note: string } | undefined {
  const { tutup: ref, hasil, alasan = '' } = fields
  const how = SETTLEMENTS.find((one) => one === hasil)
  return ref !== undefined && how ? { ref, how, note: alasan.slice(0, LONGEST) } : undefined
}
