import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { findReference } from '#app/repositories/reference.server.ts'
import { findDocument } from '#app/use-cases/read-norms.server.ts'

export const handle = { permission: 'norm:read' } as const

/** One version of a document as the file it is kept as. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await staffRequest(request, handle.permission)
  const { nama = '', versi = '' } = params
  const known = await findDocument(nama)
  const found = known && /^[1-9]\d{0,5}$/.test(versi) ? await findReference(known.name, Number(versi)) : undefined
  if (!found) throw new Response(null, { status: 404 })
  return new Response(`${JSON.stringify(found.body, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${nama}.v${versi}.json"`,
      'Cache-Control': 'no-store',
    },
  })
}
