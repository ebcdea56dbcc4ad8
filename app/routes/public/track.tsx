import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NETWORK_HEADER, publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { trackingCookie } from '#app/http/tracking-cookie.server.ts'
import { messages } from '#app/i18n/messages.ts'
import { trackingMessages } from '#app/i18n/tracking/messages.ts'
import { OpenForm } from '#app/ui/tracking/open-form.tsx'
import { signInToReport } from '#app/use-cases/sign-in-to-report.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const closed = new URL(request.url).searchParams.has('tertutup')
  return data({ language: readPreferences(request).language, closed }, { headers: HEADERS })
}

export async function action({ request }: ActionFunctionArgs) {
  const { nomor = '', kode = '' } = await readFields(request)
  const network = request.headers.get(NETWORK_HEADER) ?? ''
  const opened = await signInToReport(publicContext(request), { number: nomor, secret: kode, network })
  if (opened.ok) {
    return redirect('/lacak/laporan', { status: 303, headers: { 'Set-Cookie': trackingCookie(opened.value.token) } })
  }
  const { code } = opened.refusal
  const error = code === 'not-allowed' ? ('not-opened' as const) : code
  return data({ error, typed: nomor.slice(0, 40) }, { status: 422, headers: HEADERS })
}

const HEADERS = { 'Cache-Control': 'no-store' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.language ?? 'id'
  return [{ title: `${trackingMessages(language).open.title} · ${messages(language).shell.titleEnd}` }]
}

export default function Track() {
  const { language, closed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = trackingMessages(language).open
  return (
    <div className="wadah sempit isi tumpuk">
      {closed && !answer && (
        <p className="catatan catatan--awas" role="status">
          {said.closed}
        </p>
      )}
      <OpenForm said={said} typed={answer?.typed} error={answer?.error ?? null} />
      <section className="tumpuk tumpuk-s" aria-labelledby="hilang">
        <h2 id="hilang">{said.lostTitle}</h2>
        <p>{said.lost}</p>
        <p>{said.elsewhere}</p>
        <p>
          {said.proof} <a href="/verifikasi">{said.proofLink}</a>
        </p>
      </section>
    </div>
  )
}
