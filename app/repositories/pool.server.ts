import { Pool } from 'pg'
import { appConnection } from './db.server.ts'

let opened: Pool | undefined

/**
 * Connections for the few reads that are asked all day: they use named statements, which PostgreSQL plans once, where
 * Prisma would have each planned anew. The same role as everything else; never used for writing.
 */
export function readPool(): Pool {
  if (opened) return opened
  const { connectionString, options, max } = appConnection()
  opened = new Pool({ connectionString, options, max, application_name: 'ceklembaga-read' })
  opened.on('error', () => undefined) // an idle connection that died: the pool makes a new one at the next query
  return opened
}

export async function closeReadPool(): Promise<void> {
  await opened?.end()
  opened = undefined
}
