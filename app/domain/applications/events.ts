import type { ApplicationKind } from './application-form.ts'

/** What happens to an application, as the ledger tells it: never what was written. */
export type ApplicationEvent =
  | { type: 'application-submitted'; ref: string; kind: ApplicationKind; door: 'OWN_DESK' | 'COUNTER' }
  | { type: 'application-returned'; ref: string; missing: number }
  | { type: 'application-resubmitted'; ref: string }
  | { type: 'application-withdrawn'; ref: string }
