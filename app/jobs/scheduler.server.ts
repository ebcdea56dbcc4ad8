import { PgBoss } from 'pg-boss'
import { jobs, runJob } from './jobs.server.ts'
import type { Job } from './job.server.ts'
import { config } from '#app/config.server.ts'

/** What the scheduler tells: a job ended, failed, or the scheduler itself is in trouble. Never what a job worked on. */
export type JobReport =
  | { event: 'job-done'; job: string; ms: number }
  | { event: 'job-failed'; job: string; ms: number; error: unknown }
  | { event: 'scheduler-trouble'; error: unknown }

const TIME_ZONE = 'Asia/Jakarta'
const TWO_CONNECTIONS = 2
const TROUBLE_EVERY_MS = 10_000

let boss: PgBoss | undefined

/**
 * Starts working jobs in this process, at their times in Asia/Jakarta. Any number of processes may do so: pg-boss gives
 * each run to one of them. It connects as the owner of the database, because it keeps its tables in a schema of its own.
 */
export async function startJobs(report: (what: JobReport) => void): Promise<void> {
  if (boss) return
  const starting = new PgBoss({
    connectionString: config().DATABASE_URL,
    application_name: 'ceklembaga-jobs',
    schema: 'pgboss',
    max: TWO_CONNECTIONS,
  })
  starting.on(
    'error',
    seldom((error) => {
      report({ event: 'scheduler-trouble', error })
    }),
  )
  boss = starting
  await starting.start()
  for (const job of jobs.values()) await schedule(starting, job, report)
}

/** While the database is away every queue complains several times a second: one line in ten seconds says as much. */
function seldom(tell: (error: unknown) => void): (error: unknown) => void {
  let quietUntil = 0
  return (error) => {
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + TROUBLE_EVERY_MS
    tell(error)
  }
}

/** Lets running jobs end (15 seconds at most), then stops. */
export async function stopJobs(): Promise<void> {
  const stopping = boss
  boss = undefined
  await stopping?.stop({ graceful: true, timeout: 15_000 })
}

/** Lets a job run at once, unless it waits or runs already; unknown names and a stopped scheduler are passed over. */
export async function runSoon(name: string): Promise<void> {
  if (jobs.has(name)) await boss?.send(name)
}

/** Is the scheduler running in this process? For /readyz. */
export function jobsAreRunning(): boolean {
  return boss !== undefined
}

async function schedule(running: PgBoss, job: Job, report: (what: JobReport) => void): Promise<void> {
  await running.createQueue(job.name, { policy: 'exclusive' })
  await running.work(job.name, async () => {
    const start = performance.now()
    const ms = () => Math.round(performance.now() - start)
    try {
      await runJob(job)
      report({ event: 'job-done', job: job.name, ms: ms() })
    } catch (error) {
      report({ event: 'job-failed', job: job.name, ms: ms(), error })
      throw error
    }
  })
  await running.schedule(job.name, job.cron, null, { tz: TIME_ZONE })
  if (job.atStart) await running.send(job.name)
}
