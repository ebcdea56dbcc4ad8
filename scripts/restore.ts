import { parseArgs } from 'node:util'
import pg from 'pg'
import { restoreBackup } from './lib/backup/restore-backup.ts'
import { withDatabase } from './lib/database.ts'
import { migrate } from './lib/migrations.ts'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { startClock } from '#app/repositories/clock.server.ts'
import { rebuildSearchJob } from '#app/jobs/rebuild-search.server.ts'
import { runJob } from '#app/jobs/jobs.server.ts'

const HELP = `npm run restore -- BERKAS [--replace]

Memulihkan cadangan ke basis data yang kosong; dengan --replace, seluruh isi basis data diganti. Semuanya masuk atau tidak
ada yang masuk. Aplikasi harus berhenti. Kembalikan juga berkas kunci (KEY_FILE) dan map kunci di sebelahnya (KEY_FILE.store)
yang berlaku saat pencadangan; tanpa keduanya berkas unggahan tidak terbaca.`

const IN_BUCKET =
  'Sebagian isi berkas berada di bucket S3_URL, bukan di cadangan. Pastikan semuanya ada: npm run files -- check'

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [file] = positionals
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (file === undefined) throw new OperatorError('Sebutkan berkas cadangan: npm run restore -- BERKAS')
  await withDatabase({ command: 'npm run restore', database: 'bare' }, async (url) => {
    await makeTables(url)
    const restored = await restoreBackup(url, file, { replace: values.replace ?? false })
    const rows = Object.values(restored.tables).reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Cadangan dari ${restored.takenAt} dipulihkan: ${String(rows)} baris, setiap tabel dihitung ulang dan sama.`,
    )
    console.log('Menyusun ulang indeks pencarian …')
    await startClock()
    await runJob(rebuildSearchJob)
    if ((restored.tables['public.stored_object']?.rows ?? 0) > 0) console.log(IN_BUCKET)
  })
  return 0
})

async function makeTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await migrate(client, url)
  } finally {
    await client.end()
  }
}
