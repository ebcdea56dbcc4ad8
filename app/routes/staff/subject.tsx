import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { SubjectRef } from '#app/domain/complaints/links.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { refuse } from '#app/domain/shared/result.ts'
import { REPORT_HEADERS } from '#app/http/complaint-page.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { linkingMessages, linkingRefusal } from '#app/i18n/linking/messages.ts'
import { candidateRows } from '#app/i18n/linking/page-words.ts'
import { reportRows, subjectFacts } from '#app/i18n/linking/subject-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ErrorSummary, TextField } from '#app/ui/form/field.tsx'
import { Candidates, Part } from '#app/ui/linking/linking-parts.tsx'
import { ReportList } from '#app/ui/linking/report-list.tsx'
import { promoteSubject } from '#app/use-cases/keep-subjects.server.ts'
import { readSubject } from '#app/use-cases/read-subjects.server.ts'

export const handle = { permission: 'subject:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const found = await readSubject(context, params['ref'] ?? '')
  if (!found.ok) throw found.refusal.code === 'no-such-subject' ? new Response(null, { status: 404 }) : forbidden()
  const { language } = preferences
  const { subject, similar, reports, hidden } = found.value
  return data(
    {
      ...{ language, name: subject.name, ref: subject.ref, hidden },
      facts: subjectFacts(subject, language),
      reports: reportRows(reports, { norms: await loadNorms(), language }),
      similar: candidateRows(similar, language),
      mayPromote: subject.promotedTo === null && may(actor, 'subject:promote'),
      saved: new URL(request.url).searchParams.has('tersimpan'),
    },
    { headers: REPORT_HEADERS },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const ref = SubjectRef.safeParse(params['ref'])
  if (!ref.success) throw new Response(null, { status: 404 })
  const typed = (await readFields(request))['lembaga'] ?? ''
  const agencyNo = AgencyNo.safeParse(typed)
  const done = agencyNo.success
    ? await promoteSubject(context, { ref: ref.data, agencyNo: agencyNo.data })
    : refuse({ code: 'no-such-agency' } as const)
  if (done.ok) return redirect(`/petugas/subjek/${ref.data}?tersimpan=ya`, 303)
  const error = linkingRefusal(done.refusal, preferences.language)
  return data({ error, typed: typed.slice(0, 40) }, { status: 422, headers: REPORT_HEADERS })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.name ?? ''} · CekLembaga` }]

export default function SubjectRoute() {
  const { language, name, ref, facts, reports, hidden, similar, mayPromote, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = linkingMessages(language)
  const { subjects } = said
  return (
    <>
      <p>
        <a href="/petugas/subjek">{subjects.title}</a>
      </p>
      <h1>{name}</h1>
      <p className="petunjuk">{ref}</p>
      {answer && <ErrorSummary title={said.errorTitle} errors={[{ name: 'lembaga', text: answer.error }]} />}
      {saved && !answer && (
        <p className="catatan" role="status">
          {said.saved}
        </p>
      )}
      <div className="tiga">
        <div className="susun">
          <Part id="diketahui" title={subjects.facts}>
            <dl className="fakta">
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </Part>
          <ReportList rows={reports} hidden={hidden} said={subjects} />
        </div>
        <div className="susun">
          <Candidates rows={similar} said={said} title={subjects.similar} empty={subjects.noSimilar} />
          {mayPromote && (
            <Part id="nyatakan" title={subjects.promote}>
              <p className="petunjuk">{subjects.promoteLead}</p>
              <form method="post" className="tumpuk">
                <TextField
                  name="lembaga"
                  label={subjects.agencyNo}
                  hint={said.decide.numberHint}
                  typed={answer?.typed}
                  required
                />
                <p>
                  <button className="tombol" type="submit">
                    {subjects.button}
                  </button>
                </p>
              </form>
            </Part>
          )}
        </div>
      </div>
    </>
  )
}
