import { readFileSync } from 'node:fs'
import pg from 'pg'

/** Clock ticks a second in /proc: 100 on every Linux of today. */
const MS_PER_TICK = 10

/**
 * CPU time this process and the database's processes for its database have used so far, in ms; the database's part is
 * undefined where it does not run on this machine's /proc. Processes of the database have to live while it is measured.
 */
export async function cpuMeter(url: string): Promise<{ read: () => Promise<CpuTime>; close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const read = async (): Promise<CpuTime> => {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const { user, system } = process.cpuUsage()
    return { node: (user + system) / 1000, database: new Map(rows.map(({ pid }) => [pid, ticksOf(pid) * MS_PER_TICK])) }
  }
  return { read, close: async () => client.end() }
}

export type CpuTime = { node: number; database: ReadonlyMap<number, number> }

/** ms used between two readings by Node and by the database. */
export function cpuBetween(before: CpuTime, after: CpuTime): { node: number; database: number } {
  const database = [...after.database].reduce((sum, [pid, ms]) => sum + ms - (before.database.get(pid) ?? 0), 0)
  return { node: after.node - before.node, database }
}

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}
