import { stopClock } from './clock.server.ts'
import { closeDb } from './db.server.ts'
import { closeReadPool } from './pool.server.ts'
import { closeSearchPool } from './search-pool.server.ts'

/** Ends all this process has open to the database. Nothing may ask it anything afterwards. */
export async function closeConnections(): Promise<void> {
  stopClock()
  await Promise.allSettled([closeDb(), closeReadPool(), closeSearchPool()])
}
