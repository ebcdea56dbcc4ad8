import { askForMore, type AskForMoreRefusal } from './ask-for-more.server.ts'
import { proposeAct, type ProposeActRefusal } from './propose-act.server.ts'
import { confirmAct, declineAct, withdrawAct, type SettleActRefusal } from './settle-act.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { DecisionForm } from '#app/domain/vetting/decision-form.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

export type TakeDecisionRefusal = AskForMoreRefusal | ProposeActRefusal | SettleActRefusal

/** What came of it, for the page that follows. */
export type Taken = 'asked' | 'proposed' | 'done' | 'declined' | 'withdrawn'

/** What an officer decided on a vetting page, carried out by the use case it belongs to. */
export async function takeDecision(
  context: Context,
  no: AgencyNo,
  form: DecisionForm,
): Promise<Result<Taken, TakeDecisionRefusal>> {
  if (form.tindakan === 'lengkapi') {
    return told('asked', await askForMore(context, { no, evidenceRef: form.bukti, message: form.catatan }))
  }
  return 'usulan' in form ? settle(context, form) : propose(context, no, form)
}

type ProposingForm = Extract<DecisionForm, { tindakan: 'terima' | 'kembali' | 'cabut' }>

async function propose(context: Context, no: AgencyNo, form: ProposingForm) {
  const { bukti: ref, versi: seenVersion, catatan: reason } = form
  const act =
    form.tindakan === 'cabut'
      ? ({ type: 'invalidate-evidence', ref, from: form.sejak } as const)
      : ({ type: 'decide-evidence', ref, decision: form.tindakan === 'terima' ? 'ACCEPTED' : 'REJECTED' } as const)
  return told('proposed', await proposeAct(context, { no, act, reason, seenVersion }))
}

type SettlingForm = Extract<DecisionForm, { usulan: string }>

async function settle(context: Context, form: SettlingForm): Promise<Result<Taken, SettleActRefusal>> {
  const order = { ref: form.usulan, note: form.catatan }
  if (form.tindakan === 'konfirmasi') {
    return told('done', await confirmAct(context, { ...order, seenVersion: form.versi }))
  }
  if (form.tindakan === 'tolak') return told('declined', await declineAct(context, order))
  return told('withdrawn', await withdrawAct(context, order))
}

function told<Refusal>(taken: Taken, result: Result<unknown, Refusal>): Result<Taken, Refusal> {
  return result.ok ? accept(taken) : result
}
