import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CorrectionForm } from '#app/domain/letters/correction.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { pageMovedTo } from '#app/http/api/moved.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { fill } from '#app/i18n/language.ts'
import { proofMessages } from '#app/i18n/proofs/messages.ts'
import { receivedWords } from '#app/i18n/proofs/received-words.ts'
import { CorrectionFields } from '#app/ui/proofs/correction-fields.tsx'
import { readCorrectionPage } from '#app/use-cases/read-correction-page.server.ts'
import { requestCorrection } from '#app/use-cases/request-correction.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = AgencyNo.safeParse(params['no'])
  const ref = new URL(request.url).searchParams.get('kode')
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const page = await readCorrectionPage(no.data, ref)
  if (!page) throw new Response(null, { status: 404 })
  if (page.no !== no.data) throw pageMovedTo(request, page.no)
  const language = readPreferences(request).language
  const received = page.received && receivedWords(page.received, language)
  return data({ language, no: page.no, name: page.name, received }, { headers: HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const typed = await readFields(request)
  const form = CorrectionForm.safeParse(typed)
  if (!form.success) {
    const { fieldErrors } = z.flattenError(form.error)
    return data({ typed: textsOf(typed), wrong: fieldsIn(fieldErrors) }, { status: 422, headers: HEADERS })
  }
  const no = AgencyNo.safeParse(params['no'])
  const sent = no.success && (await requestCorrection(publicContext(request), { no: no.data, form: form.data }))
  if (!sent || !sent.ok) throw new Response(null, { status: 404 })
  return redirect(`/lembaga/${params['no'] ?? ''}/koreksi?kode=${sent.value}`, 303)
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
const FIELDS = ['kind', 'message', 'contact'] as const
type Field = (typeof FIELDS)[number]

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const { correction } = proofMessages(loaded?.language ?? 'id')
  return [{ title: `${loaded?.received ? correction.received.title : correction.title} · CekLembaga` }]
}

export default function CorrectionPage() {
  const { language, no, name, received } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { correction } = proofMessages(language)
  if (received) return <Received received={received} no={no} language={language} />
  return (
    <div className="wadah sempit isi tumpuk">
      {answer && <WrongFields wrong={answer.wrong} language={language} />}
      <h1>{correction.title}</h1>
      <p>{fill(correction.lead, { nama: name })}</p>
      <p>{correction.what}</p>
      <CorrectionFields said={correction} typed={answer?.typed ?? {}} wrong={answer?.wrong ?? []} />
    </div>
  )
}

function WrongFields({ wrong, language }: { wrong: readonly Field[]; language: 'id' | 'en' }) {
  const { errorTitle, errors } = proofMessages(language).correction
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{errorTitle}</h2>
      <ul>
        {wrong.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{errors[field]}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type ReceivedProps = { received: ReturnType<typeof receivedWords>; no: string; language: 'id' | 'en' }

function Received({ received, no, language }: ReceivedProps) {
  const said = proofMessages(language).correction.received
  return (
    <div className="wadah sempit isi tumpuk">
      <article className="slip">
        <header className="tumpuk tumpuk-s">
          <h1>{said.title}</h1>
        </header>
        <dl className="fakta">
          {received.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="tumpuk tumpuk-s">
          {received.notes.map((note) => (
            <p className="petunjuk" key={note}>
              {note}
            </p>
          ))}
        </div>
      </article>
      <p className="tak-cetak">
        <Link className="tombol" to={`/lembaga/${no}`}>
          {said.back}
        </Link>
      </p>
    </div>
  )
}

/** What was typed, as far as a form of this size can need it. */
function textsOf(typed: Record<string, string>): Partial<Record<Field, string>> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field].slice(0, 10_000)]])),
  )
}

function fieldsIn(errors: Partial<Record<Field, unknown>>): Field[] {
  return FIELDS.filter((field) => errors[field] !== undefined)
}
