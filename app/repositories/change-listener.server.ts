import { Client } from 'pg'
import { appConnection } from './db.server.ts'

const RETRY_MS = 1_000
const CONNECT_WITHIN_MS = 10_000

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

/**
 * Listens to what any process tells of changes (NOTIFY agency_changed, norms_changed, job_wanted). Cut off, it tries again
 * once a second, one connection at a time, for as long as it takes. Throws when the first connection fails.
 */
export async function listenToChanges(listeners: ChangeListeners): Promise<{ stop: () => Promise<void> }> {
  let stopped = false
  let current: Client | undefined
  const retry = (): void => {
    if (!stopped) setTimeout(() => void connect().catch(retry), RETRY_MS).unref()
  }
  const connect = async (): Promise<void> => {
    const client = newClient(listeners)
    // An attempt that fails says so twice, by rejecting and by an event: only what was listened to is lost.
    const onEnd = (): void => {
      if (current !== client) return
      current = undefined
      if (stopped) return
      listeners.onLost()
      retry()
    }
    client.on('error', onEnd)
    client.on('end', onEnd)
    try {
      await client.connect()
      await client.query('listen agency_changed; listen norms_changed; listen job_wanted')
    } catch (error) {
      client.end().catch(() => undefined)
      throw error
    }
    current = client
    listeners.onListening()
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      await current?.end().catch(() => undefined)
    },
  }
}

function newClient({ onAgencyChanged, onNormsChanged, onJobWanted }: ChangeListeners): Client {
  const { connectionString, options } = appConnection()
  const client = new Client({
    ...{ connectionString, options, keepAlive: true, application_name: 'ceklembaga-listen' },
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  })
  client.on('notification', ({ channel, payload }) => {
    if (channel === 'norms_changed') onNormsChanged()
    else if (channel === 'job_wanted') onJobWanted(payload ?? '')
    else onAgencyChanged(payload ?? '*')
  })
  return client
}
