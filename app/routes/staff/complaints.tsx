import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { COMPLAINT_STAGES } from '#app/domain/complaints/complaint.ts'
import { complaintScope } from '#app/domain/complaints/may-open.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { intakeMessages, kindChoices } from '#app/i18n/intake/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { dueWords } from '#app/i18n/queue/work-words.ts'
import { screeningMessages } from '#app/i18n/screening/messages.ts'
import { severityName, stageName, unitName, type By } from '#app/i18n/screening/page-words.ts'
import {
  isStage,
  listComplaints,
  type ComplaintFilters,
  type ListedComplaint,
} from '#app/repositories/complaint-list.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ComplaintTable, type ComplaintRow } from '#app/ui/screening/complaint-table.tsx'

export const handle = { permission: 'complaint:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const norms = await loadNorms()
  const query = new URL(request.url).searchParams
  const page = Math.min(1_000, Number(/^\d{1,4}$/.exec(query.get('halaman') ?? '')?.[0] ?? 0))
  const { rows, hasMore } = await listComplaints(complaintScope(actor, handle.permission), filtersIn(query), page)
  const by = { norms, language }
  return data({
    language,
    typed: Object.fromEntries(query),
    options: optionsOf(by),
    rows: rows.map((row) => rowWords(row, { ...by, today: context.today })),
    next: hasMore ? pageQuery(query, page + 1) : null,
    first: page > 0 ? pageQuery(query, 0) : null,
    mayKeyIn: may(actor, 'complaint:key-in'),
  })
}

function filtersIn(query: URLSearchParams): ComplaintFilters {
  const matched = (name: string, form: RegExp): string | null => form.exec(query.get(name) ?? '')?.[0] ?? null
  const stage = matched('tahap', /^(?:S\d\d|ALL)$/)
  const severity = matched('tingkat', /^[1-4]$/)
  return {
    stage: stage !== null && (stage === 'ALL' || isStage(stage)) ? stage : null,
    kind: matched('jenis', /^[A-E]\d$/),
    severity: severity === null ? null : Number(severity),
    unitId: matched('unit', /^[A-Z_\d]{1,60}$/),
  }
}

function pageQuery(query: URLSearchParams, page: number): string {
  const next = new URLSearchParams(query)
  next.set('halaman', String(page))
  return next.toString()
}

function optionsOf(by: By) {
  const { complaintKinds } = by.norms
  const units = [...new Set(complaintKinds.kinds.map(({ leadUnitId }) => leadUnitId))]
  return {
    tahap: COMPLAINT_STAGES.filter((stage) => stage !== 'S00').map((value) => ({ value, label: stageName(value, by) })),
    jenis: kindChoices(complaintKinds, by.language),
    tingkat: complaintKinds.severities.map(({ level }) => ({ value: String(level), label: severityName(level, by) })),
    unit: units.map((value) => ({ value, label: unitName(value, by) })),
  }
}

function rowWords({ complaint, dueOn }: ListedComplaint, { today, ...by }: By & { today: Day }): ComplaintRow {
  const { no, kinds, stage, severity, unitId, mode, stageSince: startedOn } = complaint
  return {
    ...{ no, severity, kinds: kinds.join(' + '), stage: stageName(stage, by), unit: unitName(unitId, by) },
    severityWords: severityName(severity, by),
    due:
      dueOn === null ? null : dueWords({ startedOn, dueOn, waitingFor: 'US' }, { norms: by.norms, today }, by.language),
    received: formatDay(complaint.receivedOn, by.language),
    reporter: intakeMessages(by.language).modes[mode],
    isHidden: mode !== 'TERBUKA',
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${screeningMessages(loaded?.language ?? 'id').list.title} · CekLembaga` },
]

export default function ComplaintsPage() {
  const { language, rows, next, first, mayKeyIn } = useLoaderData<typeof loader>()
  const said = screeningMessages(language).list
  return (
    <div className="tumpuk">
      <div className="judul-baris">
        <h1>{said.title}</h1>
        {mayKeyIn && (
          <a className="tombol tombol--kedua tombol--kecil" href="/petugas/laporan/baru">
            {said.new}
          </a>
        )}
      </div>
      <p className="petunjuk">{said.lead}</p>
      <Filters />
      {rows.length === 0 ? (
        <p className="catatan catatan--polos">{said.empty}</p>
      ) : (
        <ComplaintTable rows={rows} said={said} />
      )}
      <div className="judul-baris">
        <p className="petunjuk">{fill(said.shown, { n: rows.length })}</p>
        <p className="baris">
          {first !== null && <a href={`?${first}`}>{said.first}</a>}
          {next !== null && <a href={`?${next}`}>{said.next}</a>}
        </p>
      </div>
    </div>
  )
}

function Filters() {
  const { language, typed, options } = useLoaderData<typeof loader>()
  const said = screeningMessages(language).list
  const fields = [
    { name: 'tahap', label: said.filters.stage, all: said.open, extra: [{ value: 'ALL', label: said.all }] },
    { name: 'jenis', label: said.filters.kind, all: said.all, extra: [] },
    { name: 'tingkat', label: said.filters.severity, all: said.all, extra: [] },
    { name: 'unit', label: said.filters.unit, all: said.all, extra: [] },
  ] as const
  return (
    <form className="saring-baris" method="get" aria-label={said.filters.label}>
      {fields.map(({ name, label, all, extra }) => (
        <label key={name}>
          {label}
          <select className="masuk" name={name} defaultValue={typed[name] ?? ''}>
            <option value="">{all}</option>
            {[...extra, ...options[name]].map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="tombol tombol--tenang">{said.apply}</button>
    </form>
  )
}
