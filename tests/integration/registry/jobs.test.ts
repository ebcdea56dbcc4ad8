import { afterAll, describe, expect, test } from 'vitest'
import { JobFailed, jobs, runJob } from '#app/jobs/jobs.server.ts'
import { jobsAreRunning, startJobs, stopJobs } from '#app/jobs/scheduler.server.ts'

describe('timed work', () => {
  afterAll(stopJobs)

  test.each([...jobs.keys()])('%s may be run at any time, also on an empty register, and twice', async (name) => {
    const job = jobs.get(name)
    if (!job) throw new Error(name)
    await runJob(job)
    await runJob(job)
  })

  test('a job that the rules refuse has failed', async () => {
    const refused = {
      name: 'x',
      cron: '* * * * *',
      run: async () => Promise.resolve({ ok: false, refusal: { code: 'no' } } as const),
    }
    await expect(runJob(refused)).rejects.toThrow(JobFailed)
  })

  test('the scheduler starts, twice is once, and stops', async () => {
    const reports: object[] = []
    await startJobs((report) => reports.push(report))
    await startJobs((report) => reports.push(report))
    expect(jobsAreRunning()).toBe(true)
    await stopJobs()
    await stopJobs()
    expect(jobsAreRunning()).toBe(false)
    // The work that is due at a start may be done by then; none of it failed.
    expect(reports.filter((report) => 'error' in report)).toEqual([])
  })
})
