import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolClient } from 'pg'
import { askInTurn } from './in-turn.server.ts'
import { config } from '#app/config.server.ts'
import { PrismaClient } from '#prisma/generated/client.ts'

let client: PrismaClient | undefined
const connections = new Set<PoolClient>()

/**
 * The database, as the role that may not rewrite the ledger. Connects at the first query.
 *
 * `DATABASE_URL` names the owner, who migrates; the application sets the role `ceklembaga_app` on each connection.
 */
export function db(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaPg(openPool(), { disposeExternalPool: true }) })
  return client
}

/** The connections of `db()` that are open: for what Prisma has no word for (COPY). */
export function openConnections(): ReadonlySet<PoolClient & { processID?: number }> {
  return connections
}

function openPool(): Pool {
  const pool = new Pool(appConnection())
  pool.on('connect', (connection) => {
    askInTurn(connection)
    connections.add(connection)
  })
  pool.on('remove', (connection) => connections.delete(connection))
  return pool
}

/** Connection settings of the application's role, for pools of their own (search, LISTEN). */
export function appConnection(): { connectionString: string; options: string; max: number } {
  return { connectionString: config().DATABASE_URL, options: '-c role=ceklembaga_app -c timezone=UTC', max: 10 }
}

export async function closeDb(): Promise<void> {
  await client?.$disconnect()
  client = undefined
}
