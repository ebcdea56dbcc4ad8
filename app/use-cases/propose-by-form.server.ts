import { proposeAct, type ProposeActRefusal } from './propose-act.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { readActForm, type FormKind } from '#app/domain/acts/act-form.ts'
import { gatedCapacity, type GatedCapacity } from '#app/domain/offices/holding.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { officeCapacityOn } from '#app/repositories/office-holdings.server.ts'

type Form = { no: AgencyNo; kind: FormKind; fields: Readonly<Record<string, string>> }

/** An act is proposed by the form of its kind; what cannot be read is named field by field. */
export async function proposeByForm(
  context: Context,
  { no, kind, fields }: Form,
): Promise<Result<string, ProposeActRefusal | { code: 'fields-wrong'; wrong: readonly string[] }>> {
  const read = readActForm(kind, fields, await capacityOfRegent(context.today))
  if (!read.ok) return refuse({ code: 'fields-wrong', wrong: read.wrong })
  const seenVersion = Number(fields['versi'] ?? Number.NaN)
  return proposeAct(context, { no, act: read.act, reason: fields['catatan'] ?? '', seenVersion })
}

/** In what capacity the head of the region counts as acting on a day. */
export async function capacityOfRegent(day: Day): Promise<GatedCapacity> {
  return gatedCapacity(await officeCapacityOn('REGENT', day))
}
