import './lib/small-heap.ts'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { withDatabase } from './lib/database.ts'
import { reportJson, reportText } from './lib/import-report.ts'
import { OperatorError, reasonOf } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { FIELDS } from '#app/domain/importing/fields.ts'
import { Day } from '#app/domain/shared/day.ts'
import { fill } from '#app/i18n/language.ts'
import { importRefusals } from '#app/i18n/import/id.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import type { ImportOrder, ImportRefusal } from '#app/use-cases/import-order.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const HELP = `npm run import -- BERKAS [pilihan]

Mengimpor daftar lembaga dari CSV (koma, titik koma, tab; UTF-8, UTF-16, Windows-1252) atau XLSX (lembar pertama yang terisi).
Lembaga dicatat "terdaftar dalam …, belum diperiksa". Baris yang baik masuk seluruhnya dalam satu transaksi, atau tidak
sama sekali; mengimpor berkas yang sama dua kali tidak mengubah apa pun. Yang mirip dilaporkan, tidak digabung.

  --type JENIS           jenis baris yang tidak menyebut jenisnya (LPK_SWASTA, BKK, P3MI …)
  --source TEKS          nama daftar, sebagaimana dibaca masyarakat; bawaan: nama berkas
  --listed-on TANGGAL    tanggal daftar, YYYY-MM-DD; bawaan: hari ini
  --map ISIAN=JUDUL      kolom yang judulnya tidak dikenal, boleh berulang
  --all-regions          sertakan baris di luar Kab. Bekasi (tanpa kecamatan)
  --dry-run              tunjukkan apa yang akan terjadi, tanpa menulis
  --json                 laporan untuk program

Isian: ${FIELDS.join(', ')}.`

const OPTIONS = {
  type: { type: 'string' },
  source: { type: 'string' },
  'listed-on': { type: 'string' },
  map: { type: 'string', multiple: true },
  'all-regions': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

await runCommand(async () => {
  const { values, positionals } = readArguments()
  const [path, ...more] = positionals
  if (values.help === true) {
    console.log(HELP)
    return 0
  }
  if (path === undefined || more.length > 0) throw new OperatorError('Sebutkan satu berkas; --help menjelaskan.')
  const order = orderOf(path, values)
  const result = await withDatabase({ command: 'npm run import' }, async () =>
    importAgencies({ ...systemContext('import'), actor: { kind: 'operator', name: 'console' } }, order),
  )
  if (!result.ok) throw new OperatorError(sentenceOf(result.refusal, path))
  console.log(values.json === true ? JSON.stringify(reportJson(order, result.value)) : reportText(order, result.value))
  return 0
})

type Values = ReturnType<typeof readArguments>['values']

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new OperatorError(`Pilihan tidak dikenal: ${reasonOf(error)}`, error)
  }
}

function orderOf(path: string, values: Values): ImportOrder {
  const fileName = basename(path)
  return {
    path,
    fileName,
    source: values.source?.trim() || fileName,
    type: values.type?.trim().toUpperCase(),
    listedOn: values['listed-on'] === undefined ? undefined : dayIn(values['listed-on']),
    map: Object.fromEntries((values.map ?? []).map(pairIn)),
    ...howIn(values),
    ...(process.stderr.isTTY ? { progress: showProgress } : {}),
  }
}

function howIn(values: Values): Pick<ImportOrder, 'run' | 'allRegions'> {
  return {
    run: values['dry-run'] === true ? 'dry-run' : 'write',
    allRegions: values['all-regions'] === true ? 'keep' : 'skip',
  }
}

function dayIn(text: string): Day {
  const day = Day.safeParse(text)
  if (!day.success) throw new OperatorError(`--listed-on "${text}" bukan tanggal YYYY-MM-DD.`)
  return day.data
}

function pairIn(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new OperatorError(`--map "${text}" harus berbentuk isian=Judul Kolom.`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function sentenceOf(refusal: ImportRefusal, path: string): string {
  const { code, ...fields } = refusal
  const texts = new Map<string, unknown>(Object.entries(fields))
  const said = [...texts].map(([key, value]): [string, string] => [key, String(value).replaceAll(',', ', ')])
  return fill(importRefusals[code], { path, ...Object.fromEntries(said) })
}

function showProgress(done: number, all: number): void {
  const share = all === 0 ? 1 : done / all
  const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '·')
  process.stderr.write(`\r${bar} ${String(Math.round(share * 100)).padStart(3)} %${done >= all ? '\n' : ''}`)
}
