import { Pool } from 'pg'
import { appConnection } from './db.server.ts'

/**
 * The planner cannot guess what `terms && $1` brings, and with a limit in sight prefers to scan. Here every statement is
 * named and planned once, without its values, and by an index.
 */
const PLAN_BY_INDEX = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off'

let opened: Pool | undefined

/** Connections for searching only: they read, and plan as no other query should. */
export function searchPool(): Pool {
  if (opened) return opened
  const { connectionString, options, max } = appConnection()
  opened = new Pool({
    connectionString,
    options: `${options} ${PLAN_BY_INDEX}`,
    max: Math.min(max, 8),
    application_name: 'ceklembaga-search',
    allowExitOnIdle: true,
  })
  opened.on('error', () => undefined) // an idle connection that died: the pool makes a new one at the next query
  return opened
}

export async function closeSearchPool(): Promise<void> {
  await opened?.end()
  opened = undefined
}
