import type { ScreeningForm } from './screening.ts'
import type { StepBody } from './step.ts'

type Of<Type extends StepBody['type']> = Extract<StepBody, { type: Type }>

/** What an officer does with a report on its page, with what the form says. */
export type ComplaintAct =
  | { act: 'screen'; form: ScreeningForm }
  | { act: 'accept'; reason: string }
  | { act: 'ask-completion' }
  | { act: 'take-completion' }
  | { act: 'forward'; bodyId: string; reason: string }
  | { act: 'take-back' }
  | { act: 'answer'; how: Of<'answered'>['how']; reason: string }
  | { act: 'reject'; ground: Of<'rejected'>['ground']; reason: string }
  | { act: 'open-emergency'; reason: string }
  | { act: 'hand-over'; bodyId: string; reason: string }
