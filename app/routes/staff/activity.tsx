import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Context } from '#app/domain/access/actor.ts'
import { may, requirePermission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { activityRow, agencyChoices } from '#app/http/activity-page.server.ts'
import { readActivityForm, readSettlement, type TypedActivity } from '#app/http/activity-form.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { activityMessages } from '#app/i18n/activity/messages.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listActivities } from '#app/repositories/observed-activity.server.ts'
import { ActivityFields } from '#app/ui/activity/activity-fields.tsx'
import { ActivityTable } from '#app/ui/activity/activity-table.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { SharedContacts } from '#app/ui/registry/shared-contacts.tsx'
import { observeActivity, settleActivity } from '#app/use-cases/observe-activity.server.ts'
import { readSharedContacts } from '#app/use-cases/read-shared-contacts.server.ts'

export const handle = { permission: 'agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const no = noIn(params['no'])
  const record = await findAgency(no)
  if (!record) throw new Response(null, { status: 404 })
  const { language } = preferences
  const told = { norms: await loadNorms(), record, knownAt: context.now }
  const rows = (await listActivities(record.id)).map((seen) => activityRow(seen, told, language))
  const hasTie = actor.ties.includes(no)
  const mayKeep = may(actor, 'activity:keep') && !hasTie
  const found = await readSharedContacts(context, no)
  const shared = found.ok ? found.value : []
  const mayCompare = requirePermission(actor, 'act:propose-merger', { agencyNo: no }).ok
  return data({
    language,
    no,
    name: record.name,
    rows,
    mayKeep,
    hasTie,
    mayCompare,
    shared,
    ...agencyChoices(told, language),
  })
}

/** Records what was seen, or closes it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const no = noIn(params['no'])
  const { typed, code } = await carryOut(context, no, await readFields(request))
  if (code === null) return redirect(`/petugas/lembaga/${no}/kegiatan`, 303)
  if (code === 'not-allowed') throw forbidden()
  if (code === 'no-such-agency') throw new Response(null, { status: 404 })
  return data(wrongWith(code, typed, preferences.language), 422)
}

type Refused = { typed: TypedActivity | null; code: Code | 'not-allowed' | 'no-such-agency' | null }

/** Does what the form asks for; what was typed comes back with a refusal. */
async function carryOut(context: Context, no: AgencyNo, fields: Record<string, string>): Promise<Refused> {
  const settlement = readSettlement(fields)
  if (settlement) {
    const settled = await settleActivity(context, no, settlement)
    return { typed: null, code: settled.ok ? null : settled.refusal.code }
  }
  const { typed, read } = readActivityForm(fields)
  if (!read.ok) return { typed, code: read.code }
  const observed = await observeActivity(context, no, read.form)
  return { typed, code: observed.ok ? null : observed.refusal.code }
}

type Code = keyof ReturnType<typeof activityMessages>['refusals']

const FIELD_OF: Partial<Record<Code, string>> = {
  'kind-needed': 'kind',
  'unknown-activity': 'activity',
  'no-such-programme': 'programme',
  'day-needed': 'observedOn',
  'observed-in-the-future': 'observedOn',
  'where-needed': 'seenAt',
}

function wrongWith(code: Code, typed: TypedActivity | null, language: 'id' | 'en') {
  return { typed, field: FIELD_OF[code] ?? '', sentence: activityMessages(language).refusals[code] }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${activityMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function ActivityPage() {
  const page = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>() ?? null
  const { language } = page
  const said = activityMessages(language)
  const errors = wrong ? [{ name: wrong.field, text: wrong.sentence }] : []
  return (
    <div className="tumpuk">
      <ErrorSummary title={said.errorTitle} errors={errors} />
      <div className="judul-baris">
        <h1>{said.title}</h1>
        <a href={`/petugas/lembaga/${page.no}`}>{said.back}</a>
      </div>
      <p>
        <b>{page.name}</b> {page.no}
      </p>
      <p className="petunjuk">{said.lead}</p>
      <h2>{said.listTitle}</h2>
      <ActivityTable rows={page.rows} mayKeep={page.mayKeep} language={language} />
      {page.hasTie && <p className="catatan">{said.tie}</p>}
      {page.mayKeep && (
        <>
          <h2>{said.formTitle}</h2>
          <form method="post" className="tumpuk sempit">
            <ActivityFields typed={wrong?.typed ?? {}} {...{ wrong, language }} {...page} />
            <p>
              <button className="tombol">{said.save}</button>
            </p>
          </form>
        </>
      )}
      <SharedContacts shared={page.shared} language={language} compareAt={page.mayCompare ? page.no : null} />
    </div>
  )
}

function noIn(text = ''): AgencyNo {
  const no = AgencyNo.safeParse(text)
  if (!no.success) throw new Response('agency-number', { status: 404 })
  return no.data
}
