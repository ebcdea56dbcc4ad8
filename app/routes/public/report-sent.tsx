import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseSecret } from '#app/domain/complaints/secret.ts'
import { destroyDraft, readDraft } from '#app/http/complaint-draft.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { SENT_PATH } from '#app/http/report-wizard.server.ts'
import { complaintReceiptWords } from '#app/i18n/complaint-receipt/messages.ts'
import { messages } from '#app/i18n/messages.ts'
import { ClosedReceipt, ComplaintReceipt } from '#app/ui/complaints/receipt.tsx'
import { readComplaintReceipt, type SentReport } from '#app/use-cases/read-complaint-receipt.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const sent = await sentBy(request)
  if (!sent) return data({ language, receipt: null }, { status: 410 })
  const { complaint, secret, qr, proof, steps } = sent
  const { no, receivedAt, receivedOn, severity } = complaint
  return data({ language, receipt: { no, secret, receivedAt, receivedOn, severity, qr, proof, steps } })
}

/** The secret was typed once more: what the browser held is destroyed, and the page is gone. */
export async function action({ request }: ActionFunctionArgs) {
  const sent = await sentBy(request)
  if (!sent) return redirect(SENT_PATH, 303)
  const typed = parseSecret((await readFields(request))['kode'] ?? '')
  if (!typed.ok || typed.value !== sent.secret) return data({ isWrong: true }, { status: 422 })
  const { headers } = await destroyDraft(request, 'LAPOR')
  return redirect(SENT_PATH, { status: 303, headers })
}

/** What this browser sent, while it still holds the key of its draft. */
async function sentBy(request: Request): Promise<SentReport | undefined> {
  const draft = await readDraft(request, 'LAPOR')
  const receipt = draft && (await readComplaintReceipt(publicContext(request), draft.sentKey))
  return receipt?.ok ? receipt.value : undefined
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.language ?? 'id'
  const words = complaintReceiptWords(language)
  return [{ title: `${loaded?.receipt ? words.title : words.gone.title} · ${messages(language).shell.titleEnd}` }]
}

export default function ReportSent() {
  const { language, receipt } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!receipt) return <ClosedReceipt language={language} againAt="/lapor" />
  const pdfAt = '/lapor/terkirim/unduh'
  return <ComplaintReceipt {...{ language, receipt, pdfAt }} isWrong={answer?.isWrong ?? false} />
}
