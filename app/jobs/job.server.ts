import type { Context } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/shared/result.ts'

/** Timed work: a name, when it runs (cron, Asia/Jakarta), and the one use case it calls. */
export type Job = {
  name: string
  cron: string
  /** Also when a process starts: it may have been off at the time. */
  atStart?: true
  run: (context: Context) => Promise<Result<object, { code: string }>>
}
