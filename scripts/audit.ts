import { parseArgs } from 'node:util'
import { withDatabase } from './lib/database.ts'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { verifyLedger } from '#app/use-cases/verify-ledger.server.ts'

const HELP = `npm run audit -- verify [--head HASH]

Menelusuri rantai buku catatan dari awal dan menyebut entri pertama yang rusak. Dengan --head, sebuah hash yang pernah
dicatat (misalnya dari /data/ledger-head.json) harus ada di dalamnya: ekor yang dipotong ketahuan.`

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { head: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (positionals[0] !== 'verify') throw new OperatorError('Yang dapat diminta: npm run audit -- verify [--head HASH]')
  return withDatabase({ command: 'npm run audit' }, async () => verify(values.head))
})

async function verify(head: string | undefined): Promise<number> {
  const verified = await verifyLedger(systemContext('audit-verify'), head === undefined ? {} : { head })
  if (verified.ok) {
    console.log(`Rantai utuh: ${String(verified.value.entries)} entri, kepala ${verified.value.head}`)
    return 0
  }
  const { refusal } = verified
  if (refusal.code === 'ledger-broken') {
    console.log(
      `Rantai rusak pada entri ${String(refusal.fault.seq)} (${refusal.fault.code}); sebelumnya ${String(refusal.entries)} entri utuh.`,
    )
  } else console.log('Tidak berwenang menelusuri buku catatan.')
  return 1
}
