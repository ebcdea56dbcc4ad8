import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './lib/project.ts'
import { runCommand } from './lib/run-command.ts'

const HELP = `node scripts/load-data.ts reference | demonstration [--clock-start=YYYY-MM-DD]

Loads reference data, or the demonstration world, into DATABASE_URL. npm start calls it when something is missing.`

await runCommand(async () => {
  if (process.argv.includes('--help')) console.log(HELP)
  const file = join(PROJECT, 'app/use-cases/load-reference-data.server.ts')
  if (process.argv[2] === 'reference' && existsSync(file)) {
    const module = (await import(file)) as { loadReferenceData: () => Promise<unknown> }
    await module.loadReferenceData()
  }
  return 0
})
