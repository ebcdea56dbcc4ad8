import { startEmbedded } from '#scripts/lib/embedded/start-embedded.ts'
import { runCommand } from '#scripts/lib/run-command.ts'

// A process of its own that holds the database of a data folder until it is told to end, or is killed.
const [dataDir = '', sql] = process.argv.slice(2)

await runCommand(async () => {
  const told = new Promise((resolve) => process.once('SIGTERM', resolve))
  const embedded = await startEmbedded({
    dataDir,
    command: 'a test',
    say: (line) => {
      process.stdout.write(`${line}\n`)
    },
  })
  const alive = setInterval(() => undefined, 60_000)
  if (sql) await query(embedded.url, sql)
  process.stdout.write(`ready ${embedded.url}\n`)
  await told
  clearInterval(alive)
  await embedded.stop()
  return 0
})

async function query(url: string, text: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const result = await client.query<{ answer?: string }>(text)
  process.stdout.write(`answer ${result.rows[0]?.answer ?? ''}\n`)
  await client.end()
}
