import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { exportAgencies } from '#app/use-cases/export-agencies.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const context = publicContext(request)
  const lines = createReadableStreamFromReadable(Readable.from(exportAgencies(context), { objectMode: false }))
  return new Response(lines, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ceklembaga-lembaga-${context.today}.csv"`,
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  })
}

export const action = readOnly
