import { migrate, runPrisma } from './lib/migrations.ts'
import { runCommand } from './lib/run-command.ts'
import { databaseUrl, runSql, startTestServer } from '#tests/setup/test-server.ts'
import pg from 'pg'

const HELP = `node scripts/check-drift.ts

Applies all migrations to a new database and compares it with prisma/schema.prisma. A difference ends with exit code 1.`

await runCommand(async () => {
  if (process.argv.includes('--help')) {
    console.log(HELP)
    return 0
  }
  const server = await startTestServer()
  const database = `drift_${String(process.pid)}`
  try {
    await runSql(server.url, `create database ${database}`)
    await compare(databaseUrl(server.url, database))
    return 0
  } finally {
    await runSql(server.url, `drop database if exists ${database} with (force)`)
    await server.stop()
  }
})

async function compare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await migrate(client, url)
  await client.end()
  await runPrisma(
    ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
    url,
  )
}
