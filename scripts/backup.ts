import { parseArgs } from 'node:util'
import { clearOldKeyCopies, noteKeyCopy } from './lib/backup/key-copies.ts'
import { copyKeys, takeBackup } from './lib/backup/take-backup.ts'
import { withDatabase } from './lib/database.ts'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { config } from '#app/config.server.ts'

const HELP = `npm run backup -- BERKAS [--keys BERKAS]

Mencadangkan seluruh register ke satu berkas, juga selagi aplikasi berjalan. Kunci tidak pernah ikut di dalamnya;
--keys menyalinnya ke berkas tersendiri, dan kunci setiap berkas unggahan ke map BERKAS.store di sebelahnya: simpan
keduanya di tempat lain, paling lama 30 hari. Salinan map yang lebih lama dihapus oleh cadangan berikutnya bila masih
di tempatnya; bila sudah dipindahkan, disebutkan. Isi berkas unggahan yang berada di bucket S3_URL tidak ikut: bucket itu
dicadangkan tersendiri, setelah cadangan ini.`

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, help: { type: 'boolean' } },
  })
  const [file] = positionals
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (file === undefined) throw new OperatorError('Sebutkan berkas cadangan: npm run backup -- BERKAS')
  await withDatabase({ command: 'npm run backup', database: 'bare' }, async (url) => {
    const { tables } = await takeBackup(url, file)
    copyKeysTo(values.keys)
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
    console.log(`Cadangan ${file}: ${String(Object.keys(tables).length)} tabel, ${String(rows)} baris.`)
    const inBucket = tables['public.stored_object']?.rows ?? 0
    if (inBucket > 0) console.log(outsideOf(inBucket))
  })
  return 0
})

/** Old copies of the key store go first: what was destroyed shall not be read again from one. */
function copyKeysTo(to: string | undefined): void {
  const { keyFile } = config()
  for (const { store, at, found } of clearOldKeyCopies(keyFile, new Date())) {
    const made = at.slice(0, 10)
    console.log(
      found
        ? `Salinan kunci ${store} (dibuat ${made}) lewat 30 hari dan dihapus.`
        : `Salinan kunci ${store} (dibuat ${made}) lewat 30 hari dan tidak ada lagi di sana: bila dipindahkan, musnahkan.`,
    )
  }
  if (to === undefined) return
  copyKeys(keyFile, to)
  noteKeyCopy(keyFile, to, new Date())
}

function outsideOf(objects: number): string {
  return `${String(objects)} objek berada di bucket S3_URL dan tidak ada di dalam cadangan ini: cadangkan bucket itu juga, sesudah ini.`
}
