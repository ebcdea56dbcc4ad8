import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { differenceBetween } from '#app/domain/norm-changes/difference.ts'
import { rowsOf } from '#app/domain/norm-changes/rows.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { documentWord, normsMessages } from '#app/i18n/norms/messages.ts'
import { changeWords, documentWords } from '#app/i18n/norms/row-words.ts'
import { findReference } from '#app/repositories/reference.server.ts'
import { DifferenceTable } from '#app/ui/norms/difference-table.tsx'
import { RowsTable } from '#app/ui/norms/rows-table.tsx'
import { findDocument } from '#app/use-cases/read-norms.server.ts'

export const handle = { permission: 'norm:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const slug = params['nama'] ?? ''
  const known = await findDocument(slug)
  const version = numberOf(params['versi'])
  const found = known && (await findReference(known.name, version))
  if (!known || !found) throw new Response(null, { status: 404 })
  const other = numberOf(new URL(request.url).searchParams.get('banding'))
  return data({
    ...{ language, slug, version },
    mayAdd: may(actor, 'act:propose-norm'),
    word: documentWord(known.name, language),
    others: known.versions.filter((one) => one !== version),
    compared: await comparedWith({ name: known.name, body: found.body }, other, language),
    tables: documentWords(rowsOf(found.body), language),
    json: JSON.stringify(found.body, null, 2),
  })
}

async function comparedWith(given: { name: string; body: unknown }, version: number, language: Language) {
  const other = version === 0 ? undefined : await findReference(given.name, version)
  return other ? { version, changes: changeWords(differenceBetween(other.body, given.body), language) } : null
}

function numberOf(text: string | null | undefined): number {
  return /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 0
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.word ?? normsMessages('id').title} · CekLembaga` },
]

export default function NormVersionRoute() {
  const { language, slug, version, mayAdd, word, others, compared, tables, json } = useLoaderData<typeof loader>()
  const said = normsMessages(language)
  return (
    <>
      <p>
        <a href="/petugas/norma">{said.title}</a>
      </p>
      <h1>
        {word}, {fill(said.version, { n: version })}
      </h1>
      <p className="baris">
        <a href={`/petugas/norma/${slug}/${String(version)}/unduh`}>{said.download}</a>
        {mayAdd && <a href={`/petugas/norma/${slug}/baru`}>{said.add}</a>}
      </p>
      {others.length > 0 && (
        <form className="saring-baris" method="get">
          <label>
            {said.compare}
            <select className="masuk" name="banding" defaultValue={compared?.version}>
              {others.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <button className="tombol tombol--kedua">{said.show}</button>
        </form>
      )}
      {compared && (
        <DifferenceTable
          caption={fill(said.difference.title, { dari: compared.version, ke: version })}
          changes={compared.changes}
          said={said}
        />
      )}
      {tables.map((table) => (
        <RowsTable key={table.list} {...table} said={said} />
      ))}
      <details className="lipat">
        <summary>{said.asJson}</summary>
        <div className="gulir" role="region" aria-label={said.asJson}>
          <pre>{json}</pre>
        </div>
      </details>
    </>
  )
}
