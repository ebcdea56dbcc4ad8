import { withDatabase } from './lib/database.ts'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { jobs, runJob } from '#app/jobs/jobs.server.ts'

const NAMES = [...jobs.keys()].join(', ')
const HELP = `npm run job -- NAMA

Menjalankan satu pekerjaan berjadwal sekarang juga. Nama: ${NAMES}.`

await runCommand(async () => {
  const [name] = process.argv.slice(2)
  if (name === '--help') {
    console.log(HELP)
    return 0
  }
  const job = jobs.get(name ?? '')
  if (!job) throw new OperatorError(`Tidak ada pekerjaan "${name ?? ''}". Nama yang ada: ${NAMES}.`)
  const done = await withDatabase({ command: `npm run job -- ${job.name}` }, async () => runJob(job))
  console.log(`${job.name}: ${JSON.stringify(done)}`)
  return 0
})
