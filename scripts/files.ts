import { parseArgs } from 'node:util'
import { withDatabase } from './lib/database.ts'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { config } from '#app/config.server.ts'
import type { ObjectFaultCode } from '#app/domain/files/object.ts'
import { checkFiles, type CheckedFiles } from '#app/use-cases/check-files.server.ts'
import { moveFiles, type MoveOrder } from '#app/use-cases/move-files.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const HELP = `npm run files -- check [--deep]
npm run files -- move --to s3|database

check  menghitung berkas unggahan di basis data dan di bucket S3_URL, dan memastikan yang di bucket masih ada di sana dengan
       ukuran yang sama; dengan --deep seluruh isinya dibaca dan sidiknya (SHA-256) dibandingkan. Kode keluar 1 bila ada yang
       hilang atau berubah, atau bucket tidak terjangkau.
move   memindahkan isi terenkripsi semua berkas ke bucket, atau kembali ke basis data, selagi aplikasi berjalan. Boleh
       diulang: yang sudah pindah tidak dipindahkan lagi. Yang tertinggal di bucket dibersihkan setelah sehari.`

const FAULTS: Readonly<Record<ObjectFaultCode, string>> = {
  OFF: 'S3_URL kosong: bucket tidak dikenal.',
  NO_CONNECTION: 'Server S3 tidak dapat dihubungi; periksa alamat dan jaringan.',
  TIME_OUT: 'Server S3 tidak menjawab.',
  UNAVAILABLE: 'Server S3 sedang sibuk atau rusak; coba lagi nanti.',
  CIRCUIT_OPEN: 'Server S3 berkali-kali gagal; dibiarkan sebentar. Coba lagi nanti.',
  TURNED_AWAY:
    'Server S3 menolak kunci, rahasia, atau jam mesin ini; periksa S3_URL dan hak s3:GetObject, s3:PutObject, s3:DeleteObject, s3:ListBucket.',
  NO_BUCKET: 'Bucket dalam S3_URL tidak ada.',
  UNKNOWN_ANSWER: 'Server S3 menjawab dengan cara yang tidak dikenal; periksa alamat dan region dalam S3_URL.',
  CUT: 'Sambungan ke server S3 terputus.',
  MISSING: 'tidak ada lagi di bucket.',
  CHANGED: 'isinya berubah.',
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string' }, deep: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [act] = positionals
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (act !== 'check' && act !== 'move') {
    throw new OperatorError('Yang dapat diminta: npm run files -- check, atau npm run files -- move --to s3|database')
  }
  const target = act === 'move' ? targetOf(values.to) : undefined
  return withDatabase({ command: 'npm run files' }, async () =>
    target ? move(target) : check({ deep: values.deep ?? false }),
  )
})

function targetOf(to: string | undefined): MoveOrder['to'] {
  if (to !== 's3' && to !== 'database') throw new OperatorError('Sebutkan tujuannya: --to s3 atau --to database')
  return to === 's3' ? 'objects' : 'database'
}

async function move(to: MoveOrder['to']): Promise<number> {
  if (config().S3_URL === undefined) throw new OperatorError(FAULTS.OFF)
  const progress = (moved: number): void => {
    console.error(`${String(moved)} bagian berkas dipindahkan …`)
  }
  const moved = await moveFiles(systemContext('files-move'), { to, progress })
  if (moved.ok) {
    console.log(`Selesai: ${String(moved.value.moved)} bagian berkas dipindahkan.`)
    return 0
  }
  if (moved.refusal.code !== 'out-of-reach') throw new OperatorError('Tidak berwenang memindahkan berkas.')
  const { fault, moved: until } = moved.refusal
  throw new OperatorError(`${FAULTS[fault]} ${String(until)} bagian berkas sudah pindah; jalankan lagi untuk sisanya.`)
}

async function check(how: { deep: boolean }): Promise<number> {
  const checked = await checkFiles(systemContext('files-check'), how)
  if (!checked.ok) throw new OperatorError('Tidak berwenang memeriksa berkas.')
  const { bad, stoppedBy } = checked.value
  console.log(countsOf(checked.value))
  for (const { fileId, part, fault } of bad) console.log(`${fileId} ${part}: ${FAULTS[fault]}`)
  if (stoppedBy !== undefined) throw new OperatorError(FAULTS[stoppedBy])
  console.log(bad.length === 0 ? 'Semua yang di bucket ada.' : `${String(bad.length)} bagian berkas tidak baik.`)
  return bad.length === 0 ? 0 : 1
}

function countsOf({ inDatabase, inObjects, objectBytes, leftObjects }: CheckedFiles): string {
  return `Di basis data: ${String(inDatabase)} bagian. Di bucket: ${String(inObjects)} bagian, ${String(Math.ceil(objectBytes / 1_000))} kB; ${String(leftObjects)} objek menunggu dibersihkan.`
}
