import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { PatternRef } from '#app/domain/complaints/pattern-alarm.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import type { PatternsMessages } from '#app/i18n/patterns/id.ts'
import { patternRefusal, patternsMessages, patternWords } from '#app/i18n/patterns/messages.ts'
import { ErrorSummary, TextField } from '#app/ui/form/field.tsx'
import { Part } from '#app/ui/linking/linking-parts.tsx'
import { PatternGraph, PatternTimeline } from '#app/ui/patterns/pattern-graph.tsx'
import { SignTable, WeekTable } from '#app/ui/patterns/pattern-tables.tsx'
import { settlePattern } from '#app/use-cases/find-patterns.server.ts'
import { readPattern } from '#app/use-cases/read-patterns.server.ts'

export const handle = { permission: 'pattern:read' } as const
const NO_STORE = { 'Cache-Control': 'no-store' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const found = await readPattern(context, params['ref'] ?? '')
  if (!found.ok) throw found.refusal.code === 'no-such-pattern' ? new Response(null, { status: 404 }) : forbidden()
  const { language } = preferences
  const { alarm, pattern, isOpen, mayOpen } = found.value
  return data(
    {
      ...{ language, ref: alarm.ref, reports: pattern.reports, mayOpen: [...mayOpen] },
      ...patternWords(found.value, language),
      maySettle: isOpen && may(actor, 'pattern:settle'),
      saved: new URL(request.url).searchParams.has('tersimpan'),
    },
    { headers: NO_STORE },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const ref = PatternRef.safeParse(params['ref'])
  if (!ref.success) throw new Response(null, { status: 404 })
  const reason = (await readFields(request))['alasan']?.slice(0, 1000) ?? ''
  const done = await settlePattern(context, { ref: ref.data, reason })
  if (done.ok) return redirect(`/petugas/pola/${ref.data}?tersimpan=ya`, 303)
  return data(
    { error: patternRefusal(done.refusal, preferences.language), typed: reason },
    { status: 422, headers: NO_STORE },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${fill(patternsMessages(loaded?.language ?? 'id').one.title, { nomor: loaded?.ref ?? '' })} · CekLembaga` },
]

export default function PatternRoute() {
  const { language, ref, reports, mayOpen, why, kinds, signs, weeks, settled, maySettle, saved } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = patternsMessages(language)
  return (
    <>
      <p>
        <a href="/petugas/pola">{said.title}</a>
      </p>
      <h1>{fill(said.one.title, { nomor: ref })}</h1>
      {answer && <ErrorSummary title={said.errorTitle} errors={[{ name: 'alasan', text: answer.error }]} />}
      {saved && !answer && (
        <p className="catatan" role="status">
          {said.saved}
        </p>
      )}
      <p>
        {why} {kinds}
      </p>
      <Part id="graf" title={said.one.graph}>
        <PatternGraph reports={reports} signs={signs} said={said.one} />
        <SignTable rows={signs} said={said.one} mayOpen={mayOpen} />
      </Part>
      <Part id="minggu" title={said.one.timeline}>
        <PatternTimeline weeks={weeks} said={said.one} />
        <WeekTable rows={weeks} said={said.one} mayOpen={mayOpen} />
      </Part>
      <FollowUp {...{ said, settled, maySettle }} typed={answer?.typed} />
    </>
  )
}

type FollowUpProps = { said: PatternsMessages; settled: string; maySettle: boolean; typed: string | undefined }

/** What was done about it, and the form to say what is done. */
function FollowUp({ said, settled, maySettle, typed }: FollowUpProps) {
  if (!maySettle && settled === '') return null
  return (
    <Part id="tindak-lanjut" title={said.settle.title}>
      {settled !== '' && <p>{settled}</p>}
      {maySettle && (
        <form method="post" className="tumpuk">
          <p className="petunjuk">{said.settle.lead}</p>
          <TextField name="alasan" label={said.settle.reason} hint={said.settle.hint} typed={typed} required />
          <p>
            <button className="tombol" type="submit">
              {said.settle.button}
            </button>
          </p>
        </form>
      )}
    </Part>
  )
}
