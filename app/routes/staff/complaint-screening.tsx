import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lastScreening, proposedScreening, type Screened } from '#app/domain/complaints/screening.ts'
import type { ComplaintPage } from '#app/domain/complaints/complaint-page.ts'
import { EVIDENCE_LEVELS } from '#app/domain/complaints/complaint.ts'
import { readScreening, typedScreening, type TypedScreening } from '#app/http/complaint-form.server.ts'
import { refusedReport, REPORT_HEADERS } from '#app/http/complaint-page.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readTexts } from '#app/http/upload-form.server.ts'
import { kindChoices } from '#app/i18n/intake/messages.ts'
import { refusalSentence, screeningMessages } from '#app/i18n/screening/messages.ts'
import { bodyName, contentRows, severityName, unitName, type By } from '#app/i18n/screening/page-words.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { ScreeningFields } from '#app/ui/screening/screening-fields.tsx'
import { actOnComplaint } from '#app/use-cases/act-on-complaint.server.ts'
import { requireComplaint } from '#app/use-cases/open-complaint.server.ts'
import { readComplaintPage } from '#app/use-cases/read-complaint-page.server.ts'

export const handle = { permission: 'complaint:screen' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const page = await readComplaintPage(context, params['no'] ?? '')
  if (!page.ok) throw refusedReport(page.refusal)
  const by = { norms: page.value.norms, language }
  const { complaint, content } = page.value
  const view = {
    no: complaint.no,
    options: optionsOf(by),
    first: firstTyped(page.value),
    content: content ? contentRows(content, by) : [],
  }
  return data({ language, ...view }, { headers: REPORT_HEADERS })
}

/** What the form shows at first: the last screening, or what follows from the report. */
function firstTyped({ complaint, steps, content, norms }: ComplaintPage): TypedScreening {
  const last = lastScreening(steps)
  const found = last ?? proposedScreening(complaint, norms.complaintKinds)
  return {
    ...{ kinds: [...found.kinds], leadKind: found.leadKind, severity: String(found.severity), unitId: found.unitId },
    ...{ withUnitIds: [...found.withUnitIds], evidenceLevel: found.evidenceLevel, bodyIds: [...found.bodyIds] },
    ...(last ? foundBefore(last) : saidByReporter(content)),
    reason: '',
  }
}

type Judged = Pick<TypedScreening, 'missing' | 'jurisdiction' | 'protectedActivity' | 'hasRespondent'>

function foundBefore({ missing, jurisdiction, protectedActivity, hasRespondent }: Screened): Judged {
  return { missing: missing.join('\n'), jurisdiction, protectedActivity: protectedActivity ?? '', hasRespondent }
}

function saidByReporter(content: ComplaintPage['content']): Judged {
  const lawful = content?.demand?.lawful ?? ''
  return { missing: '', jurisdiction: '', protectedActivity: lawful, hasRespondent: (content?.party.name ?? '') !== '' }
}

function optionsOf(by: By) {
  const { norms, language } = by
  const { form, evidenceLevels } = screeningMessages(language)
  const { complaintKinds } = norms
  const units = [...norms.orgUnits.values()].filter(({ kind }) => kind !== 'HEAD' && kind !== 'VILLAGE')
  const bodies = [...norms.outsideBodies.values()].filter(({ kind }) => kind === 'REFERRAL' || kind === 'OVERSIGHT')
  return {
    kinds: kindChoices(complaintKinds, language),
    severities: complaintKinds.severities.map(({ level }) => ({
      value: String(level),
      label: severityName(level, by),
    })),
    evidence: EVIDENCE_LEVELS.map((value) => ({ value, label: evidenceLevels[value] })),
    jurisdictions: (['LOCAL', 'SHARED', 'OUTSIDE'] as const).map((value) => ({
      value,
      label: form.jurisdictions[value],
    })),
    protected: complaintKinds.protectedActivities.map(({ id: value }) => ({
      value,
      label: form.protectedKinds[value] ?? value,
    })),
    units: units.map(({ id: value }) => ({ value, label: unitName(value, by) })),
    bodies: bodies.map(({ id: value }) => ({ value, label: bodyName(value, by) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const no = params['no'] ?? ''
  const known = await requireComplaint(context, no, handle.permission)
  if (!known.ok) throw refusedReport(known.refusal)
  const typed = typedScreening(await readTexts(request))
  const form = readScreening(typed)
  const done = form && (await actOnComplaint(context, { no, given: { act: 'screen', form }, ...screeningWords }))
  if (done?.ok) {
    const open = await requireComplaint(context, no, 'complaint:read')
    return redirect(open.ok ? `/petugas/laporan/${no}?tercatat=ya` : '/petugas/laporan', 303)
  }
  const refusal = done ? done.refusal : { code: 'fields-wrong' }
  const error = refusalSentence(refusal, await loadNorms(), preferences.language)
  return data({ error, typed }, { status: 422, headers: REPORT_HEADERS })
}

export const headers = () => REPORT_HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${screeningMessages(loaded?.language ?? 'id').form.title} · CekLembaga` },
]

export default function ScreeningRoute() {
  const { language, no, options, first, content } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = screeningMessages(language)
  return (
    <div className="tumpuk">
      <p>
        <a href={`/petugas/laporan/${no}`}>{no}</a>
      </p>
      <h1>{said.form.title}</h1>
      <ErrorSummary title={said.page.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      <ScreeningFields said={said} options={options} typed={answer?.typed ?? first} content={content} />
    </div>
  )
}
