import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readPreferences } from '#app/http/preferences.server.ts'
import { receiptWords } from '#app/i18n/proofs/check-page.ts'
import { printCheckReceipt, type PrintRefusal } from '#app/use-cases/print-check-receipt.server.ts'

/** The check receipt of a code as PDF, in the language of the reader. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const typed = params['kode'] ?? ''
  const { language } = readPreferences(request)
  const printed = await printCheckReceipt({
    typed,
    words: (receipt, norms) => receiptWords(receipt, { language, norms }),
  })
  if (!printed.ok) return redirect(elsewhere(typed, printed.refusal))
  const { code, pdf } = printed.value
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="bukti-cek-${code}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, noarchive',
    },
  })
}

/** A letter has its own file; the page of the code says what is wrong with any other. */
function elsewhere(typed: string, refusal: PrintRefusal): string {
  if (refusal.code === 'unknown') return `/cek/${encodeURIComponent(typed)}`
  return `/lembaga/${refusal.agency}/surat-status?kode=${refusal.letter}`
}
