import type { ContentRefusal, DecideApplicationRefusal, ReturnRefusal } from '#app/domain/applications/decisions.ts'
import type { CloseApplicationRefusal, OpenApplicationRefusal } from '#app/domain/registry/application.ts'

/** Every "no" an application may get. */
export type ApplicationRefusalCode =
  | (
      ContentRefusal | DecideApplicationRefusal | ReturnRefusal | CloseApplicationRefusal | OpenApplicationRefusal
    )['code']
  | 'message-too-long'
  | 'no-such-agency'
  | 'agency-merged'
  | 'not-allowed'
  | 'already-proposed'
  | 'changed-since'
  | 'reason-needed'
  | 'reason-too-long'
  | 'act-refused'
