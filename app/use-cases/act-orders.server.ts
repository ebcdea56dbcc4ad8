import { randomBytes } from 'node:crypto'
import type { Order } from './change-agencies.server.ts'
import { decideApplicationOrder } from './decide-application.server.ts'
import type { Context, PersonKey } from '#app/domain/access/actor.ts'
import { ACT_ROWS, othersOf, type Act } from '#app/domain/acts/act.ts'
import { carryOut } from '#app/domain/acts/carry-out.ts'
import { carryOutMerger, type MergerAct } from '#app/domain/mergers/carry-out-merger.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import { refuse } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findApplication } from '#app/repositories/applications.server.ts'
import { listWaitingAt } from '#app/repositories/mergers.server.ts'

/** An act about to be carried out: on what, by whose two accounts, why, and who had a hand in it before. */
export type ActToDo = {
  act: Act
  no: AgencyNo
  by: readonly [string, string]
  actedBy: readonly PersonKey[]
  reason: string
  norms: Norms
}

/** The order that carries an act out. Whoever gives it is checked by the row for confirming acts of its kind. */
export async function actOrder(context: Context, todo: ActToDo): Promise<Order<{ code: string }>> {
  const { act, no, actedBy, reason } = todo
  const order = { context, no, actedBy, reason, permission: ACT_ROWS[act.type].confirm }
  if (act.type === 'decide-application') return { ...(await applicationOrder(context, { ...todo, act })), ...order }
  if (isMerger(act)) return { ...(await mergerOrder(context, { ...todo, act })), ...order }
  return { ...order, decide: (record) => carryOut(record, act, { ...todo, ...context }) }
}

function isMerger(act: Act): act is MergerAct {
  return act.type === 'join-agencies' || act.type === 'part-agency' || act.type === 'undo-merger'
}

/** Two records are held together; what waits at the one that would join is asked for before. */
async function mergerOrder(
  { today, now }: Context,
  { act, by, norms }: ActToDo & { act: MergerAct },
): Promise<Pick<Order<{ code: string }>, 'decide' | 'others'>> {
  const waiting = act.type === 'join-agencies' ? await listWaitingAt(act.other) : []
  const ref = `GAB-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  return {
    others: othersOf(act),
    decide: (record, [other] = []) => carryOutMerger(record, other, { act, ref, by, norms, waiting, today, now }),
  }
}

type Deciding = ActToDo & { act: Extract<Act, { type: 'decide-application' }> }

async function applicationOrder(
  context: Context,
  { act, no, by, norms }: Deciding,
): Promise<Pick<Order<{ code: string }>, 'decide'>> {
  const { ref, outcome, reasons } = act
  const found = await findApplication(ref)
  const file = found?.file.agencyNo === no ? found.file : undefined
  if (!file) return { decide: () => refuse({ code: 'no-such-application' }) }
  return decideApplicationOrder(context, { outcome, reasons, by, file, norms })
}
