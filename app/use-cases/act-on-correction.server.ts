import { answerCorrection, publishRequestedReply, type CorrectionWords } from './answer-correction.server.ts'
import { proposeAct } from './propose-act.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { CorrectionRequest } from '#app/domain/corrections/answer.ts'
import type { ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import type { Result } from '#app/domain/shared/result.ts'

/** What an officer does with a request on its page. */
export type CorrectionAct =
  | { act: 'jawab'; outcome: 'GRANTED' | 'PARTLY' | 'REFUSED'; text: string }
  | { act: 'muat'; sanctionRef: string; phrases: readonly string[]; text: string }
  | {
      act: 'perbaiki'
      correction: Extract<ProposedChange, { type: 'DATA' }>['correction']
      reason: string
      seenVersion: number
    }

/** Carries it out: answers, publishes a reply, or proposes a correction of the data to a second officer. */
export async function actOnCorrection(
  context: Context,
  { request, does, words }: { request: CorrectionRequest; does: CorrectionAct; words: CorrectionWords },
): Promise<Result<unknown, { code: string; why?: unknown }>> {
  const { ref, agencyNo: no } = request
  switch (does.act) {
    case 'jawab':
      return answerCorrection(context, { ref, outcome: does.outcome, text: does.text, words })
    case 'muat': {
      const { sanctionRef, phrases, text } = does
      return publishRequestedReply(context, { ref, sanctionRef, phrases, text, words })
    }
    case 'perbaiki': {
      const act = { type: 'correct-agency', correction: does.correction, requestRef: ref } as const
      return proposeAct(context, { no, act, reason: does.reason, seenVersion: does.seenVersion })
    }
  }
}
