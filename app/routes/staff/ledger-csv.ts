import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { readLedgerQuestion } from '#app/http/ledger-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { exportLedger } from '#app/use-cases/read-ledger.server.ts'

export const handle = { permission: 'ledger:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context } = await staffRequest(request, handle.permission)
  const lines = await exportLedger(context, readLedgerQuestion(request))
  if (!lines.ok) throw forbidden()
  return new Response(createReadableStreamFromReadable(Readable.from(lines.value, { objectMode: false })), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ceklembaga-buku-catatan-${context.today}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
