import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { deliveryWords } from '#app/i18n/following/log-words.ts'
import { followingMessages } from '#app/i18n/following/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { Told } from '#app/ui/following/told.tsx'
import { WebhookLog } from '#app/ui/following/webhook-log.tsx'
import {
  checkWebhook,
  leaveWebhook,
  readWebhookPage,
  replayDelivery,
  type CheckWebhookRefusal,
} from '#app/use-cases/keep-webhook.server.ts'

/** The page of a webhook, for whoever holds its address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const did = new URL(request.url).searchParams.get('status')
  if (did === 'hapus') return data({ language, page: null, did }, { headers: HEADERS })
  const page = await readWebhookPage(params['token'] ?? '')
  if (!page) throw new Response(null, { status: 404 })
  const norms = await loadNorms()
  const log = page.deliveries.map((one) => deliveryWords(one, { norms, language }))
  return data({ language, did, page: { ...page, deliveries: log } }, { headers: HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const fields = await readFields(request)
  const token = params['token'] ?? ''
  const context = publicContext(request)
  const did = DOING[fields['tindakan'] ?? '']
  if (!did) throw new Response(null, { status: 404 })
  const done = await did(context, { token, ref: fields['pengiriman'] ?? '' })
  if (done.ok) throw redirect(`/ikuti/kait/${encodeURIComponent(token)}?status=${fields['tindakan'] ?? ''}`, 303)
  if (done.refusal.code === 'no-such-webhook') throw new Response(null, { status: 404 })
  return data({ wrong: wrongWords(done.refusal, readPreferences(request).language) }, { status: 422, headers: HEADERS })
}

const DOING: Readonly<Record<string, typeof replayDelivery | typeof check | undefined>> = {
  periksa: check,
  ulang: replayDelivery,
  hapus: async (context, { token }) => leaveWebhook(context, token),
}

async function check(context: Parameters<typeof checkWebhook>[0], { token }: { token: string; ref: string }) {
  return checkWebhook(context, token)
}

type Refusal = CheckWebhookRefusal | { code: 'no-such-delivery' }

function wrongWords(refusal: Refusal, language: Language): string {
  const { refusals, troubles } = followingMessages(language).page
  if (refusal.code === 'not-answered') return troubles[refusal.trouble]
  if (refusal.code === 'not-allowed' || refusal.code === 'no-such-webhook') return ''
  return refusals[refusal.code]
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${followingMessages(loaded?.language ?? 'id').page.title} · CekLembaga` },
]

export default function WebhookOwnerPage() {
  const { language, page, did } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = followingMessages(language).page
  if (!page) return <Told title={said.title} text={said.left} tone="baik" />
  const note = answer ? answer.wrong : did === 'periksa' ? said.checked : did === 'ulang' ? said.replayed : ''
  return (
    <div className="wadah isi tumpuk tumpuk-l">
      {note !== '' && (
        <div className={answer ? 'catatan catatan--awas' : 'catatan catatan--baik'} role={answer ? 'alert' : 'status'}>
          <div>
            <p>{note}</p>
          </div>
        </div>
      )}
      <div className="tumpuk">
        <h1>{said.title}</h1>
        <p>{fill(said.lead, { nama: page.agency.name, no: page.agency.no })}</p>
        <p>
          <strong>{said.keep}</strong>
        </p>
      </div>
      <dl className="fakta">
        {[
          [said.url, page.url],
          [said.secret, page.secret],
          [said.state, said.states[page.state]],
        ].map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <form method="post" className="tumpuk tumpuk-s">
        <p className="petunjuk">{fill(said.checkHint, { sisa: page.checksLeft })}</p>
        <p>
          <button className="tombol" type="submit" name="tindakan" value="periksa">
            {said.check}
          </button>
        </p>
      </form>
      <section className="tumpuk" aria-labelledby="catatan-kirim">
        <h2 id="catatan-kirim">{said.log}</h2>
        <WebhookLog rows={page.deliveries} language={language} />
      </section>
      <form method="post">
        <button className="tombol tombol--kedua" type="submit" name="tindakan" value="hapus">
          {said.leave}
        </button>
      </form>
    </div>
  )
}
