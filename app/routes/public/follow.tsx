import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FollowerAddress, type AddressFault } from '#app/domain/following/follower.ts'
import { readWebhookUrl } from '#app/domain/following/webhook.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { pageMovedTo } from '#app/http/api/moved.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { followingMessages } from '#app/i18n/following/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { FollowForm } from '#app/ui/following/follow-form.tsx'
import { Told } from '#app/ui/following/told.tsx'
import { askToFollow } from '#app/use-cases/ask-to-follow.server.ts'
import { askForWebhook } from '#app/use-cases/keep-webhook.server.ts'
import { readFollowPage } from '#app/use-cases/read-follow-page.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = AgencyNo.safeParse(params['no'])
  const page = no.success ? await readFollowPage(no.data) : undefined
  if (!page) throw new Response('agency-number', { status: 404 })
  if (page.no !== params['no']) throw pageMovedTo(request, page.no)
  const sent = new URL(request.url).searchParams.get('status') === 'dikirim'
  return data({ ...page, sent, language: readPreferences(request).language }, { headers: HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const fields = await readFields(request)
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const asked = { no: no.data, request, language: readPreferences(request).language }
  const refused = fields['cara'] === 'hook' ? await byHook(fields, asked) : await byMail(fields, asked)
  return data(refused, { status: 422, headers: HEADERS })
}

type Asked = { no: AgencyNo; request: Request; language: Language }
type Refused = { way: 'mail' | 'hook'; typed: string; wrong: string }

async function byMail(fields: Record<string, string>, { no, request, language }: Asked): Promise<Refused> {
  const typed = fields['surel'] ?? ''
  const said = followingMessages(language).mail
  const back = { way: 'mail' as const, typed: typed.slice(0, 500) }
  const address = FollowerAddress.safeParse(typed)
  // Each check of the schema has a fault as its message.
  if (!address.success) return { ...back, wrong: said.faults[faultIn(address.error.issues[0]?.message)] }
  const asked = await askToFollow(publicContext(request), { no, address: address.data, language })
  if (asked.ok) throw redirect(`/lembaga/${no}/ikuti?status=dikirim`, 303)
  const { code } = asked.refusal
  if (code === 'no-such-agency' || code === 'not-allowed') throw new Response('agency-number', { status: 404 })
  return { ...back, wrong: said.refusals[code] }
}

async function byHook(fields: Record<string, string>, { no, request, language }: Asked): Promise<Refused> {
  const typed = fields['alamat'] ?? ''
  const said = followingMessages(language).hook
  const back = { way: 'hook' as const, typed: typed.slice(0, 1_000) }
  const url = readWebhookUrl(typed)
  if (!url.ok) return { ...back, wrong: said.faults[url.refusal.code] }
  const asked = await askForWebhook(publicContext(request), { no, url: url.value })
  if (asked.ok) throw redirect(`/ikuti/kait/${asked.value}`, 303)
  const { code } = asked.refusal
  if (code === 'no-such-agency' || code === 'not-allowed') throw new Response('agency-number', { status: 404 })
  return { ...back, wrong: said.refusals[code] }
}

function faultIn(message: string | undefined): AddressFault {
  return message === 'empty' || message === 'too-long' ? message : 'not-an-address'
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${followingMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function FollowPage() {
  const { language, no, name, mailIsOn, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = followingMessages(language)
  const way = { to: `/lembaga/${no}`, text: said.back }
  if (sent && !answer) return <Told title={said.mail.sentTitle} text={said.mail.sent} tone="baik" way={way} />
  const of = (wanted: 'mail' | 'hook') => (answer?.way === wanted ? answer : undefined)
  return (
    <div className="wadah sempit isi tumpuk tumpuk-l">
      {answer && <Wrong title={said.errorTitle} answer={answer} />}
      <div className="tumpuk">
        <h1>{said.title}</h1>
        <p>{fill(said.lead, { nama: name })}</p>
        <p>{said.unknown}</p>
      </div>
      <ByMail language={language} isOn={mailIsOn} back={of('mail')} />
      <section className="tumpuk" aria-labelledby="lewat-atom">
        <h2 id="lewat-atom">{said.atom.title}</h2>
        <p>
          {said.atom.text} <a href={`/lembaga/${no}/perubahan.atom`}>{said.atom.link}</a>
        </p>
      </section>
      <section className="tumpuk" aria-labelledby="lewat-kait">
        <h2 id="lewat-kait">{said.hook.title}</h2>
        <FollowForm way="hook" language={language} back={of('hook')} />
      </section>
    </div>
  )
}

function ByMail({ language, isOn, back }: { language: Language; isOn: boolean; back: Refused | undefined }) {
  const { mail } = followingMessages(language)
  return (
    <section className="tumpuk" aria-labelledby="lewat-surel">
      <h2 id="lewat-surel">{mail.title}</h2>
      {isOn ? <FollowForm way="mail" language={language} back={back} /> : <p>{mail.off}</p>}
    </section>
  )
}

function Wrong({ title, answer }: { title: string; answer: Refused }) {
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        <li>
          <a href={answer.way === 'mail' ? '#surel' : '#alamat'}>{answer.wrong}</a>
        </li>
      </ul>
    </div>
  )
}
