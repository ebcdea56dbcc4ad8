import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { importQuery, readImportSettings } from '#app/http/import-order.server.ts'
import { shownRun, typeChoices, typedSettings } from '#app/http/import-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { readUploadForm } from '#app/http/upload-form.server.ts'
import { importMessages, importRefusal } from '#app/i18n/import-page/messages.ts'
import { listImportRuns } from '#app/repositories/import-runs.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { RunsTable } from '#app/ui/import-page/runs-table.tsx'
import { SettingsFields } from '#app/ui/import-page/settings-fields.tsx'
import { keepImportUpload } from '#app/use-cases/import-upload.server.ts'

export const handle = { permission: 'import:run' } as const

const LARGEST_LIST = 100_000_000
const FIELDS = ['daftar', 'jenis', 'tanggal', 'wilayah']

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const runs = (await listImportRuns()).map((run) => shownRun(run, language))
  return data({ language, runs, types: typeChoices(await loadNorms(), language) })
}

/** Takes a list in, to be looked at; nothing enters the register. */
export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const form = await readUploadForm(request, { fields: FIELDS, maxFiles: 1, largestFile: LARGEST_LIST })
  const fields = form.ok ? form.value.fields : form.refusal.fields
  const settings = readImportSettings({ get: (name) => fields[name] ?? null })
  const kept = form.ok ? await keepImportUpload(context, form.value.files[0]) : form
  if (form.ok) form.value.discard()
  if (kept.ok) return redirect(`/petugas/impor/daftar/${kept.value.sha256}?${importQuery(settings)}`, 303)
  if (kept.refusal.code === 'not-allowed') throw forbidden()
  const sentence = importRefusal(kept.refusal, preferences.language)
  return data({ sentence, typed: typedSettings(settings) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${importMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

const NOTHING = { source: '', type: '', listedOn: '', allRegions: false }

export default function ImportsPage() {
  const { language, runs, types } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = importMessages(language)
  const errors = answer ? [{ name: 'berkas', text: answer.sentence }] : []
  return (
    <div className="tumpuk">
      <ErrorSummary title={said.errorTitle} errors={errors} />
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <form method="post" encType="multipart/form-data" className="tumpuk sempit">
        <div className={answer ? 'ruas ruas--galat' : 'ruas'}>
          <label htmlFor="berkas">{said.file}</label>
          <p className="petunjuk" id="berkas-petunjuk">
            {said.fileHint}
          </p>
          {answer && (
            <p className="galat" id="berkas-galat">
              {answer.sentence}
            </p>
          )}
          <input
            className="masuk"
            type="file"
            id="berkas"
            name="berkas"
            accept=".csv,.txt,.tsv,.xlsx"
            required
            aria-describedby={answer ? 'berkas-petunjuk berkas-galat' : 'berkas-petunjuk'}
          />
        </div>
        <SettingsFields typed={answer?.typed ?? NOTHING} types={types} language={language} />
        <p>
          <button className="tombol">{said.preview}</button>
        </p>
      </form>
      <h2>{said.runsTitle}</h2>
      <RunsTable runs={runs} language={language} />
    </div>
  )
}
