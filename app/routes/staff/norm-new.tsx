import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readNormForm } from '#app/http/norm-pages.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { documentWord, faultWords, normRefusalWords, normsMessages } from '#app/i18n/norms/messages.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { findReference } from '#app/repositories/reference.server.ts'
import { draftNormVersion, type DraftRefusal } from '#app/use-cases/draft-norm-version.server.ts'
import { findDocument } from '#app/use-cases/read-norms.server.ts'

export const handle = { permission: 'act:propose-norm' } as const

/** More than anybody mends at once. */
const MOST_FAULTS = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const known = await findDocument(params['nama'] ?? '')
  const last = Math.max(...(known?.versions ?? [0]))
  const newest = known && (await findReference(known.name, last))
  if (!known || !newest) throw new Response(null, { status: 404 })
  const text = JSON.stringify({ ...(newest.body as object), version: last + 1 }, null, 2)
  return data({ language, word: documentWord(known.name, language), text })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const known = await findDocument(params['nama'] ?? '')
  if (!known) throw new Response(null, { status: 404 })
  const { fields, isWhole } = await readNormForm(request)
  const { isi: text = '', alasan: reasonBack = '' } = fields
  const { language } = preferences
  const refused = (errors: string[]) => data({ errors, text, reasonBack }, { status: 422 })
  if (!isWhole) return refused([normsMessages(language).errors['form-too-large']])
  const drafted = await draftNormVersion(context, { name: known.name, text, reasonBack })
  if (!drafted.ok) return refused(draftWords(drafted.refusal, language))
  return redirect(`/petugas/norma/rancangan/${drafted.value}`, 303)
}

function draftWords(refusal: DraftRefusal, language: Language): string[] {
  if (refusal.code === 'faults') return refusal.faults.slice(0, MOST_FAULTS).map((fault) => faultWords(fault, language))
  return [normRefusalWords(refusal, language) ?? decisionRefusalWords(refusal, language)]
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.word ?? normsMessages('id').title} · CekLembaga` },
]

export default function NormNewRoute() {
  const { language, word, text } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = normsMessages(language).editor
  return (
    <div className="susun">
      <h1>{fill(said.title, { dokumen: word })}</h1>
      <p>{said.lead}</p>
      {answer && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <h2>{said.wrong}</h2>
          <ul>
            {answer.errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </div>
      )}
      <form className="susun" method="post" encType="multipart/form-data">
        <div className="ruas">
          <label htmlFor="isi">{said.text}</label>
          <p className="petunjuk" id="isi-petunjuk">
            {said.textHint}
          </p>
          <textarea
            className="masuk kode"
            id="isi"
            name="isi"
            rows={30}
            spellCheck={false}
            aria-describedby="isi-petunjuk"
            defaultValue={answer?.text ?? text}
          />
        </div>
        <div className="ruas">
          <label htmlFor="alasan">{said.reasonBack}</label>
          <p className="petunjuk" id="alasan-petunjuk">
            {said.reasonBackHint}
          </p>
          <textarea
            className="masuk"
            id="alasan"
            name="alasan"
            rows={2}
            maxLength={2000}
            aria-describedby="alasan-petunjuk"
            defaultValue={answer?.reasonBack}
          />
        </div>
        <button className="tombol">{said.check}</button>
      </form>
    </div>
  )
}
