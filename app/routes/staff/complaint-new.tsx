import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordCounterReport } from '#app/http/counter-report.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { intakeMessages, kindGroups, refusedWords } from '#app/i18n/intake/messages.ts'
import { districtChoices } from '#app/i18n/own-desk/proposal-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { CounterFields } from '#app/ui/intake/counter-fields.tsx'
import { CounterReceipt } from '#app/ui/intake/counter-receipt.tsx'

export const handle = { permission: 'complaint:key-in' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const norms = await loadNorms()
  const choices = { groups: kindGroups(norms.complaintKinds, language), districts: districtChoices(norms) }
  return data({ language, today: context.today, sentKey: randomUUID(), ...choices }, { headers: HEADERS })
}

/** The receipt is the answer to the post itself: its secret stands in no address, and pressing reload gives it again. */
export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const answer = await recordCounterReport(request, context)
  if (answer.receipt === null) {
    const { status, refused, ...back } = answer
    const form = { ...back, error: refused && refusedWords(refused, preferences.language) }
    return data({ receipt: null, form }, { status, headers: HEADERS })
  }
  const { complaint, secret, again } = answer.receipt
  const receivedAt = formatMoment(complaint.receivedAt, preferences.language)
  return data({ receipt: { no: complaint.no, secret, again, receivedAt }, form: null }, { headers: HEADERS })
}

const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${intakeMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function ComplaintNewPage() {
  const { language, today, sentKey, groups, districts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = intakeMessages(language)
  if (answer?.receipt) return <CounterReceipt said={said.received} receipt={answer.receipt} />
  return <CounterFields {...{ language, said, groups, districts, today, sentKey }} answer={answer?.form ?? null} />
}
