import { Client } from 'pg'
import { appConnection } from './db.server.ts'

const RETRY_MS = 1_000

export type ChangeListeners = {
  onAgencyChanged: (no: string) => void
  onNormsChanged: () => void
  /** There is work for a job. */
  onJobWanted: (job: string) => void
  /** From here on every change is told. */
  onListening: () => void
  /** Changes may go by unnoticed until `onListening` is called again. */
  onLost: () => void
}

/** Listens to what any process tells of changes (NOTIFY agency_changed, norms_changed, job_wanted), and reconnects when cut off. */
export async function listenToChanges(listeners: ChangeListeners): Promise<{ stop: () => Promise<void> }> {
  let stopped = false
  let client: Client | undefined
  const retry = (): void => {
    if (stopped) return
    setTimeout(() => void connect().catch(retry), RETRY_MS).unref()
  }
  const connect = async (): Promise<void> => {
    const { connectionString, options } = appConnection()
    const fresh = new Client({ connectionString, options, keepAlive: true, application_name: 'ceklembaga-listen' })
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === 'norms_changed') listeners.onNormsChanged()
      else if (channel === 'job_wanted') listeners.onJobWanted(payload ?? '')
      else listeners.onAgencyChanged(payload ?? '*')
    })
    let lost = false
    const onEnd = (): void => {
      if (lost || stopped) return
      lost = true
      listeners.onLost()
      retry()
    }
    fresh.on('error', onEnd)
    fresh.on('end', onEnd)
    await fresh.connect()
    await fresh.query('listen agency_changed; listen norms_changed; listen job_wanted')
    client = fresh
    listeners.onListening()
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => undefined)
    },
  }
}
