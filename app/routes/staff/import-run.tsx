import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { shortMoment, shownRun } from '#app/http/import-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import { builtOnWords, importMessages, importRefusal } from '#app/i18n/import-page/messages.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { findImportRun, listAgenciesOfRun } from '#app/repositories/import-runs.server.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { undoImport } from '#app/use-cases/undo-import.server.ts'

export const handle = { permission: 'import:run' } as const

const MOST_SHOWN = 100

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const run = await findImportRun(idIn(params['run']))
  if (!run) throw new Response(null, { status: 404 })
  const said = importMessages(language)
  return data({
    language,
    run: shownRun(run, language),
    recorded: fill(said.recorded, { kapan: shortMoment(run.recordedAt, language), siapa: run.runBy ?? '–' }),
    isUndone: run.undoneAt !== null,
    agencies: await listAgenciesOfRun(run.id, MOST_SHOWN),
    by: presenceAsked(signedIn, handle.permission, signedIn.context.now),
  })
}

/** Undoes the whole import, or says what was built on it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const given = { permission: handle.permission, fields: await readFields(request), headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  const nobody: { no: string; name: string; built: string }[] = []
  if (!present.ok) {
    const presence = presenceWords(present.refusal, language)
    return data({ presence, problem: null, agencies: nobody }, { status: 422 })
  }
  const run = idIn(params['run'])
  const undone = await undoImport(present.value, run)
  if (undone.ok) return redirect(`/petugas/impor/hasil/${String(run)}`, 303)
  const { refusal } = undone
  if (refusal.code === 'not-allowed') throw forbidden()
  const built = refusal.code === 'built-on' ? refusal.agencies : []
  const agencies = built.map(({ no, name, builtOn }) => ({ no, name, built: builtOnWords(builtOn, language) }))
  return data({ presence: undefined, problem: importRefusal(refusal, language), agencies }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${importMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function ImportRunPage() {
  const { language, run, recorded, isUndone, agencies, by } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = importMessages(language)
  const errors = answer?.problem ? [{ name: 'batal', text: answer.problem }] : []
  return (
    <div className="tumpuk">
      <ErrorSummary title={said.undoErrorTitle} errors={errors} />
      <h1>{fill(said.runTitle, { id: run.id, source: run.source })}</h1>
      <p>
        {recorded} {run.fileName}
      </p>
      <p>
        {said.runColumns.figures}: <b>{run.figures}</b>. {said.runColumns.state}: <b>{run.state}</b>.
      </p>
      <AgencyList title={said.agenciesTitle} agencies={agencies} />
      {agencies.length === MOST_SHOWN && <p className="petunjuk">{fill(said.agenciesMore, { n: MOST_SHOWN })}</p>}
      {!isUndone && (
        <section className="tumpuk" id="batal">
          <h2>{said.undoTitle}</h2>
          <p>{said.undoLead}</p>
          {answer && (
            <AgencyList
              title={answer.problem ?? ''}
              agencies={answer.agencies.map(({ no, name, built }) => ({ no, name: `${name}: ${built}` }))}
            />
          )}
          <form method="post" className="tumpuk">
            <ConfirmField language={language} by={by} error={answer?.presence} />
            <p>
              <button className="tombol tombol--kedua">{said.undo}</button>
            </p>
          </form>
        </section>
      )}
      <p>
        <a href="/petugas/impor">{said.back}</a>
      </p>
    </div>
  )
}

function AgencyList({ title, agencies }: { title: string; agencies: readonly { no: string; name: string }[] }) {
  if (agencies.length === 0) return null
  return (
    <section className="tumpuk tumpuk-s">
      <h3>{title}</h3>
      <ul>
        {agencies.map(({ no, name }) => (
          <li key={no}>
            <a href={`/lembaga/${no}`}>{no}</a> {name}
          </li>
        ))}
      </ul>
    </section>
  )
}

function idIn(text = ''): number {
  if (!/^\d{1,9}$/.test(text)) throw new Response(null, { status: 404 })
  return Number(text)
}
