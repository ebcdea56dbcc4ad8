import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { dayOfInstant, Day } from '#app/domain/shared/day.ts'
import { now, startClock } from '#app/repositories/clock.server.ts'
import { closeConnections } from '#app/repositories/connections.server.ts'

const HELP = `node scripts/load-data.ts reference | demonstration [--clock-start=YYYY-MM-DD]

Loads reference data, or the demonstration world, into DATABASE_URL. npm start calls it when something is missing.`

let shown = 0

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'clock-start': { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) console.log(HELP)
  try {
    await startClock()
    if (positionals[0] === 'reference') await reference()
    if (positionals[0] === 'demonstration') await demonstration(values['clock-start'])
    return 0
  } finally {
    await closeConnections()
  }
})

async function reference(): Promise<void> {
  const { listPassedOver, loadReferenceData } = await import('#app/use-cases/load-reference-data.server.ts')
  const loaded = await loadReferenceData(systemContext())
  for (const { file } of loaded.ok ? await listPassedOver() : [])
    console.log(
      `${file} tidak dimuat: nomor versinya sudah dipakai norma yang ditambahkan dua petugas, dan itu yang berlaku.`,
    )
  if (loaded.ok) return
  const { refusal } = loaded
  if (refusal.code === 'not-allowed') throw new OperatorError('Data acuan tidak boleh dimuat oleh proses ini.')
  const files = refusal.documents.map((document) => `prisma/reference/${document}.json`).join(', ')
  throw new OperatorError(`Data acuan berubah tanpa nomor versi baru: ${files}. Buat berkas dengan versi berikutnya.`)
}

async function demonstration(clockStart: string | undefined): Promise<void> {
  const { loadDemonstration } = await import('#app/use-cases/load-demonstration.server.ts')
  const { demonstrationWords } = await import('./lib/demonstration-words.ts')
  const loaded = await loadDemonstration(systemContext(), {
    words: demonstrationWords,
    ...(clockStart === undefined ? {} : { clockStart: Day.parse(clockStart) }),
    progress: showProgress,
  })
  if (!loaded.ok) throw new OperatorError('Dunia demonstrasi ditolak: basis data ini register sungguhan.')
  console.log(`Dunia demonstrasi: ${String(loaded.value.agencies)} lembaga.`)
}

function showProgress(done: number, all: number): void {
  const percent = Math.floor((done / all) * 10) * 10
  if (percent === shown) return
  shown = percent
  console.log(`  ${String(percent)} %`)
}

function systemContext(): Context {
  const instant = now()
  return {
    actor: { kind: 'system', job: 'load-data' },
    now: instant,
    today: dayOfInstant(instant),
    requestId: randomUUID(),
  }
}
