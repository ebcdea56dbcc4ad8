import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OTHER_CHANNELS, type OtherChannel } from '#app/domain/complaints/channel-row.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { exchangeRefusal, importedWords, intakeMessages, kindChoices } from '#app/i18n/intake/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ExchangeFields } from '#app/ui/intake/exchange-fields.tsx'
import { importReports } from '#app/use-cases/import-reports.server.ts'

export const handle = { permission: 'complaint:key-in' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const { complaintKinds } = await loadNorms()
  return data({ language, kinds: kindChoices(complaintKinds, language) }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const read = await readUploadForm(request, { fields: ['channel', 'kind'], maxFiles: 1 })
  const [file] = read.ok ? read.value.files : []
  const typed = read.ok ? read.value.fields : read.refusal.fields
  if (!file) return data({ typed, done: null, error: exchangeRefusal({ code: 'no-file' }, language) }, { status: 422 })
  const order = { file, channel: channelOf(typed['channel']), kinds: [typed['kind'] ?? ''] }
  const taken = await importReports(context, order)
  if (taken.ok) return data({ typed, done: importedWords(taken.value, language), error: null })
  return data({ typed, done: null, error: exchangeRefusal(taken.refusal, language) }, { status: 422 })
}

function channelOf(typed: string | undefined): OtherChannel {
  return OTHER_CHANNELS.find((channel) => channel === typed) ?? 'SP4N_LAPOR'
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${intakeMessages(loaded?.language ?? 'id').exchange.title} · CekLembaga` },
]

export default function ReportExchangePage() {
  const { language, kinds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return <ExchangeFields said={intakeMessages(language)} kinds={kinds} answer={answer} />
}
