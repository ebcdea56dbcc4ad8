import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readImportSettings, type ImportSettings } from '#app/http/import-order.server.ts'
import { typeChoices, typedSettings } from '#app/http/import-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { typeLabel } from '#app/domain/registry/public-words.ts'
import { formatCount } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { importMessages, importRefusal } from '#app/i18n/import-page/messages.ts'
import { duplicateRows, issueRows } from '#app/i18n/import-page/preview-words.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { MappingFields } from '#app/ui/import-page/mapping-fields.tsx'
import { PreviewReport } from '#app/ui/import-page/preview-report.tsx'
import { SettingsFields } from '#app/ui/import-page/settings-fields.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import type { ImportReport } from '#app/domain/importing/import-report.ts'
import { previewImport, runImport, type UploadRefusal } from '#app/use-cases/import-upload.server.ts'

export const handle = { permission: 'import:run' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, preferences } = signedIn
  const { language } = preferences
  const { sha256, settings } = orderOf(request, params['sha'])
  const norms = await loadNorms()
  const read = await previewImport(context, { ...settings, sha256 })
  if (!read.ok && read.refusal.code === 'not-allowed') throw forbidden()
  const found = read.ok ? foundIn(read.value) : unread(read.refusal)
  const label = (type: string): string => inLanguage(typeLabel(norms, type), language)
  return data({
    ...{ language, chosen: settings.map, typed: typedSettings(settings), types: typeChoices(norms, language) },
    ...found,
    dayError: settings.isDayWrong ? importMessages(language).refusals['bad-day'] : undefined,
    by: presenceAsked(signedIn, handle.permission, context.now),
    problem: read.ok ? null : importRefusal(read.refusal, language),
    tables: read.ok ? tablesOf(read.value, label, language) : null,
  })
}

/** Carries the import out as it was shown. */
export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const { sha256, settings } = orderOf(request, params['sha'])
  const given = { permission: handle.permission, fields: await readFields(request), headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return data({ presence: presenceWords(present.refusal, language), problem: null }, { status: 422 })
  const done = await runImport(present.value, { ...settings, sha256 })
  if (!done.ok && done.refusal.code === 'not-allowed') throw forbidden()
  if (!done.ok) return data({ presence: undefined, problem: importRefusal(done.refusal, language) }, { status: 422 })
  const { runId } = done.value
  return redirect(runId === null ? '/petugas/impor' : `/petugas/impor/hasil/${String(runId)}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${importMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function ImportPreviewPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { language } = page
  const said = importMessages(language)
  const problems = [page.problem, page.dayError, answer?.problem].filter((text) => typeof text === 'string')
  return (
    <div className="tumpuk">
      <ErrorSummary title={said.errorTitle} errors={problems.map((text) => ({ name: '', text }))} />
      <h1>{said.title}</h1>
      {page.fileName !== '' && (
        <p>
          <b>{page.fileName}</b>
        </p>
      )}
      {page.tables && (
        <form method="post" className="tumpuk">
          <p>{page.changes > 0 ? fill(said.runLead, page.counts) : said.nothing}</p>
          {page.changes > 0 && (
            <>
              <ConfirmField language={language} by={page.by} error={answer?.presence} />
              <p>
                <button className="tombol">{said.run}</button>
              </p>
            </>
          )}
        </form>
      )}
      <details className="lipat" open={page.tables === null}>
        <summary>{said.settings}</summary>
        <form method="get" className="tumpuk">
          <SettingsFields typed={page.typed} types={page.types} dayError={page.dayError} language={language} />
          <MappingFields headers={page.headers} mapping={page.mapping} chosen={page.chosen} language={language} />
          <p>
            <button className="tombol tombol--kedua">{said.again}</button>
          </p>
        </form>
      </details>
      {page.tables && <PreviewReport tables={page.tables} language={language} />}
      <p>
        <a href="/petugas/impor">{said.back}</a>
      </p>
    </div>
  )
}

function orderOf(request: Request, sha = ''): { sha256: string; settings: ImportSettings } {
  if (!/^[0-9a-f]{64}$/.test(sha)) throw new Response(null, { status: 404 })
  return { sha256: sha, settings: readImportSettings(new URL(request.url).searchParams) }
}

function foundIn({ fileName, headers, mapping, created, updated }: ImportReport & { fileName: string }) {
  return { fileName, headers, mapping, changes: created + updated, counts: { created, updated } }
}

/** A list without a known column of names can still be mapped by hand. */
function unread(refusal: UploadRefusal) {
  const headers = refusal.code === 'no-name-column' ? refusal.headers : []
  return { fileName: '', headers, mapping: {}, changes: 0, counts: { created: 0, updated: 0 } }
}

function tablesOf(report: ImportReport, label: (type: string) => string, language: Language) {
  const said = importMessages(language)
  const count = { ...report, errors: report.errors.length, skipped: report.skipped.length }
  const figures = (['rows', 'created', 'updated', 'unchanged', 'skipped', 'errors'] as const).map((key) => ({
    label: said.figures[key],
    value: formatCount(count[key], language),
  }))
  return {
    figures,
    outcomes: report.outcomes.map((row) => [String(row.line), row.name, label(row.type), said.outcomes[row.outcome]]),
    errors: issueRows(report.errors, language),
    duplicates: duplicateRows(report.duplicates, language),
    notes: issueRows(report.notes, language),
    skipped: issueRows(report.skipped, language),
  }
}
