import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CounterForm } from '#app/domain/complaints/counter-form.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { intakeMessages, kindGroups, refusedWords } from '#app/i18n/intake/messages.ts'
import { districtChoices } from '#app/i18n/own-desk/proposal-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { KEPT_FIELD } from '#app/ui/files/upload-field.tsx'
import { CounterFields, type CounterBack } from '#app/ui/intake/counter-fields.tsx'
import { CounterReceipt } from '#app/ui/intake/counter-receipt.tsx'
import { recordCounterReport } from '#app/use-cases/record-counter-report.server.ts'

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
  const { language } = preferences
  const read = await readUploadForm(request, { fields: FIELDS })
  if (!read.ok) return answered({ typed: read.refusal.fields, kinds: [] }, refusedWords(read.refusal.code, language))
  const { fields, files, all } = read.value
  const back = { typed: fields, kinds: all('kinds') }
  const sent = await recordCounterReport(context, { fields, kinds: back.kinds, files, keptIds: all(KEPT_FIELD) })
  if (!sent.ok) {
    const { code, wrong, uploads } = sent.refusal
    return answered(back, code === 'wrong-fields' ? null : refusedWords(code, language), { wrong, uploads })
  }
  const { complaint, secret, again } = sent.value
  const receivedAt = formatMoment(complaint.receivedAt, language)
  return data({ receipt: { no: complaint.no, secret, again, receivedAt }, form: null }, { headers: HEADERS })
}

type Back = Pick<CounterBack, 'typed' | 'kinds'>
type Wrong = Pick<CounterBack, 'wrong' | 'uploads'>

/** The form comes back with what was typed: 422 where a field is wrong, 409 where the whole is refused. */
function answered(back: Back, error: string | null, { wrong, uploads }: Wrong = NOTHING_WRONG) {
  const form: CounterBack = { ...back, wrong, error, uploads }
  return data({ receipt: null, form }, { status: error === null ? 422 : 409, headers: HEADERS })
}

const NOTHING_WRONG: Wrong = { wrong: [], uploads: { kept: [], refused: [] } }
const FIELDS = [...CounterForm.keyof().options, KEPT_FIELD]
const HEADERS = { 'Cache-Control': 'no-store' }

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
