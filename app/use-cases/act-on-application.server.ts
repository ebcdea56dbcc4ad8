import type { LettersOfApplications } from './application-letters.server.ts'
import { proposeAct } from './propose-act.server.ts'
import { resubmitApplication, returnApplication, withdrawApplication } from './step-application.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ApplicationFile } from '#app/domain/applications/steps.ts'
import type { Result } from '#app/domain/shared/result.ts'

/** What an officer does with an application on its page. */
export const APPLICATION_ACTS = ['minta', 'lengkap', 'cabut', 'kabulkan', 'tolak'] as const
type ApplicationAct = (typeof APPLICATION_ACTS)[number]

type Given = {
  file: ApplicationFile
  act: ApplicationAct
  text: string
  seenVersion: number
  letters: LettersOfApplications
}

/** Carries it out: asks for what is missing, takes in what came at the counter, or proposes a decision to a second officer. */
export async function actOnApplication(
  context: Context,
  { file, act, text, seenVersion, letters }: Given,
): Promise<Result<unknown, { code: string; why?: unknown }>> {
  const { ref, agencyNo: no } = file
  switch (act) {
    case 'minta':
      return returnApplication(context, { ref, missing: text.split(/\r?\n/), letters })
    case 'lengkap':
      return resubmitApplication(context, { ref, message: text, letters })
    case 'cabut':
      return withdrawApplication(context, { ref, message: text, letters })
    case 'kabulkan':
    case 'tolak': {
      const outcome = act === 'kabulkan' ? 'GRANTED' : 'REFUSED'
      const decision = { type: 'decide-application', ref, outcome, reasons: text.trim() } as const
      return proposeAct(context, { no, act: decision, reason: text, seenVersion })
    }
  }
}
