import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readDraft } from '#app/http/complaint-draft.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { SENT_PATH } from '#app/http/report-wizard.server.ts'
import { receiptLetterWords } from '#app/i18n/letters/complaint-receipt.ts'
import { printComplaintReceipt } from '#app/use-cases/read-complaint-receipt.server.ts'

/** The receipt as PDF, made for whoever still has the receipt before them; kept nowhere. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const draft = await readDraft(request, 'LAPOR')
  const printed = draft && (await printComplaintReceipt(publicContext(request), draft.sentKey, receiptLetterWords))
  if (!printed?.ok) return redirect(SENT_PATH, 303)
  const { no, pdf } = printed.value
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="TTP-${no}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
