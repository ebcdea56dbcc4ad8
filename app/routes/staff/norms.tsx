import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { documentWord, normsMessages } from '#app/i18n/norms/messages.ts'
import { sureCounts } from '#app/i18n/norms/row-words.ts'
import { readNorms, slugOf } from '#app/use-cases/read-norms.server.ts'

export const handle = { permission: 'norm:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const { documents, passedOver, proposals } = await readNorms()
  return data({
    language,
    mayAdd: may(actor, 'act:propose-norm'),
    passedOver,
    documents: documents.map(({ name, versions, rows }) => ({
      name,
      slug: slugOf(name),
      word: documentWord(name, language),
      sure: sureCounts(rows, language),
      versions: versions.map(({ version, loadedAt, byOfficers }) => ({
        version,
        byOfficers,
        at: formatMoment(loadedAt, language),
      })),
    })),
    proposals: proposals.map(({ ref, act, state }) => ({
      ref,
      draft: act.draft,
      state,
      word: `${documentWord(act.name, language)}, ${String(act.version)}`,
    })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${normsMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function NormsRoute() {
  const { language, mayAdd, passedOver, documents, proposals } = useLoaderData<typeof loader>()
  const said = normsMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {passedOver.map((berkas) => (
        <p className="catatan" key={berkas}>
          {fill(said.passedOver, { berkas })}
        </p>
      ))}
      {proposals.length > 0 && (
        <section aria-labelledby="usulan">
          <h2 id="usulan">{said.draft.open}</h2>
          <ul>
            {proposals.map(({ ref, draft, state, word }) => (
              <li key={ref}>
                <a href={`/petugas/norma/rancangan/${draft}`}>{ref}</a>: {word}. {said.draft.states[state]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <table className="padat padat--susun">
        <caption className="sr">{said.title}</caption>
        <thead>
          <tr>
            {[said.columns.document, said.columns.versions, said.columns.sure].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((one) => (
            <DocumentLine key={one.name} {...one} language={language} mayAdd={mayAdd} />
          ))}
        </tbody>
      </table>
    </>
  )
}

type LineProps = Loaded['documents'][number] & Pick<Loaded, 'language' | 'mayAdd'>

function DocumentLine({ name, slug, word, versions, sure, language, mayAdd }: LineProps) {
  const said = normsMessages(language)
  return (
    <tr>
      <td>
        {word} <span className="ket kode">{name}</span>
        {mayAdd && <a href={`/petugas/norma/${slug}/baru`}>{said.add}</a>}
      </td>
      <td data-l={said.columns.versions}>
        <ul>
          {versions.map(({ version, at, byOfficers }, index) => (
            <li key={version}>
              <a href={`/petugas/norma/${slug}/${String(version)}`}>{fill(said.version, { n: version })}</a>,{' '}
              {fill(said.since, { waktu: at })}
              {index === 0 && `, ${said.newest}`}
              {byOfficers && `, ${said.byOfficers}`}
            </li>
          ))}
        </ul>
      </td>
      <td data-l={said.columns.sure}>{sure.join('; ')}</td>
    </tr>
  )
}
