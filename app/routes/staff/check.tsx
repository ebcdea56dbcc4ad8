import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { checkOf, readCheckForm, typedOf } from '#app/http/check-form.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { byHandWords } from '#app/i18n/checks/by-hand-words.ts'
import { checksMessages } from '#app/i18n/checks/messages.ts'
import { checkPanelWords } from '#app/i18n/checks/panel-words.ts'
import { checkErrors } from '#app/i18n/checks/error-words.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ByHandForm } from '#app/ui/checks/by-hand-form.tsx'
import { CheckPanel } from '#app/ui/checks/check-panel.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { sendCheck } from '#app/use-cases/send-check.server.ts'
import { readCheckPanel } from '#app/use-cases/read-check-panel.server.ts'

export const handle = { permission: 'verification:record' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(params['no'])
  const [record, norms] = await Promise.all([no.success ? findAgency(no.data) : undefined, loadNorms()])
  const panel = record && (await readCheckPanel(context, { record, norms, evidenceRef: params['ref'] ?? '' }))
  if (!panel) throw new Response(null, { status: 404 })
  const { language } = preferences
  const words = { panel: checkPanelWords(panel, language), form: byHandWords(panel, language) }
  const told = new URL(request.url).searchParams.get('hasil')
  const agency = { no: record.no, name: record.name }
  return data({ language, ...words, told, agency }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const target = { no: no.data, evidenceRef: params['ref'] ?? '' }
  const here = `/petugas/lembaga/${no.data}/pemeriksaan/${target.evidenceRef}`
  const read = await readCheckForm(request)
  if (!read.ok) {
    const typed = typedOf(read.refusal.fields)
    return data({ typed, ...checkErrors(['form-broken'], language), kept: [], refused: [] }, { status: 422 })
  }
  const { fields, files, keptIds } = read.value
  const sent = await sendCheck(context, { ...target, fields, uploads: { files, keptIds }, read: checkOf })
  if (sent.ok) return redirect(`${here}?hasil=${sent.value}`, 303)
  const { wrong, kept, refused } = sent.refusal
  return data({ typed: typedOf(fields), ...checkErrors(wrong, language), kept, refused }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.form.title ?? ''} · CekLembaga` },
]

const NO_ANSWER = { typed: {}, summary: [], errors: {}, kept: [], refused: [] }

export default function CheckRoute() {
  const { language, panel, form, told, agency } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = checksMessages(language).form
  const { summary, ...typed } = answer ?? NO_ANSWER
  return (
    <>
      <nav className="remah" aria-label={said.back}>
        <a href={`/petugas/lembaga/${agency.no}/verifikasi`}>{said.back}</a>
      </nav>
      <h1>{form.title}</h1>
      <p className="petunjuk">
        {agency.name} ({agency.no})
      </p>
      {!answer && <Told told={told} said={said} />}
      <ErrorSummary title={said.errorTitle} errors={summary} />
      <CheckPanel panel={panel} />
      <h2>{said.manual}</h2>
      <p>{form.lead}</p>
      <ByHandForm words={form} language={language} {...typed} />
    </>
  )
}

function Told({ told, said }: { told: string | null; said: ReturnType<typeof checksMessages>['form'] }) {
  if (told === null) return null
  return (
    <p className="catatan catatan--baik" role="status">
      {told === 'minta' ? said.requested : said.saved}
    </p>
  )
}
