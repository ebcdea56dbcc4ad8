import type { AnswerRefusal } from '#app/domain/corrections/answer.ts'
import type { MaskRefusal } from '#app/domain/corrections/mask.ts'
import type { CorrectAgencyRefusal } from '#app/domain/registry/agency.ts'
import type { PublishReplyRefusal } from '#app/domain/registry/sanction.ts'

/** Every "no" an answer to a request may get. */
export type CorrectionRefusalCode =
  | (AnswerRefusal | MaskRefusal | PublishReplyRefusal | CorrectAgencyRefusal)['code']
  | 'no-such-request'
  | 'no-contact'
  | 'no-such-agency'
  | 'agency-merged'
  | 'not-allowed'
  | 'already-proposed'
  | 'changed-since'
  | 'reason-needed'
  | 'reason-too-long'
  | 'act-refused'
