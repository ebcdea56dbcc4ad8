import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readBulkForm } from '#app/http/bulk-act.server.ts'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { printLetters } from '#app/use-cases/print-letters.server.ts'

export const handle = { permission: 'queue:read' } as const

/** The file is the answer to a form; its bare address leads back to the queue. */
export async function loader({ request }: LoaderFunctionArgs) {
  await staffRequest(request, handle.permission)
  return redirect('/petugas/antrean', 303)
}

/** The letters of what was selected as one PDF. Where none is left to print, back to the queue, which says so. */
export async function action({ request }: ActionFunctionArgs) {
  const { context } = await staffRequest(request, handle.permission)
  const { refs, wrong, view } = await readBulkForm(request)
  if (wrong !== null) return back(view)
  const printed = await printLetters(context, refs)
  if (printed.ok) return letterResponse(printed.value, `surat-${context.today}`)
  if (printed.refusal.code === 'not-allowed') throw forbidden()
  return back(view)
}

function back(view: string) {
  const told = new URLSearchParams(view)
  told.set('selesai', 'letters-0')
  return redirect(`/petugas/antrean?${told.toString()}`, 303)
}
