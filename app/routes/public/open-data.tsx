import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { openDataFigures } from '#app/http/open-data-page.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { CountTable } from '#app/ui/open-data/count-table.tsx'
import { DistrictTiles } from '#app/ui/open-data/district-tiles.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const figures = await openDataFigures(await loadNorms(), language)
  return { language, figures, on: publicContext(request).today }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { openData, shell } = messages(data?.language ?? 'id')
  return [{ title: `${openData.title} · ${shell.titleEnd}` }]
}

export default function OpenData() {
  const { language, figures, on } = useLoaderData<typeof loader>()
  const { openData: words } = messages(language)
  const heads = (key: string) => ({ key, count: words.count })
  return (
    <div className="wadah isi tumpuk tumpuk-xl">
      <div className="tumpuk tumpuk-s">
        <h1>{words.title}</h1>
        <p>{fill(words.lead, { tanggal: formatDay(on, language) })}</p>
      </div>
      <div className="dua">
        <div className="tumpuk tumpuk-xl">
          <section className="tumpuk" aria-labelledby="per-status">
            <h2 id="per-status">{words.byStatus.title}</h2>
            <CountTable rows={figures.byStatus} heads={heads(words.byStatus.key)} language={language} />
          </section>
          <section className="tumpuk" aria-labelledby="per-kecamatan">
            <h2 id="per-kecamatan">{words.byDistrict.title}</h2>
            <p className="petunjuk">{words.byDistrict.note}</p>
            <DistrictTiles rows={figures.byDistrict} label={words.byDistrict.title} />
            <details className="lipat">
              <summary>{words.byDistrict.table}</summary>
              <CountTable
                rows={[...figures.byDistrict, figures.elsewhere]}
                heads={heads(words.byDistrict.key)}
                language={language}
              />
            </details>
          </section>
          <section className="tumpuk" aria-labelledby="per-jenis">
            <h2 id="per-jenis">{words.byType.title}</h2>
            <p className="petunjuk">{words.byType.note}</p>
            <CountTable rows={figures.byType} heads={heads(words.byType.key)} language={language} />
            <p className="petunjuk">{words.cells}</p>
          </section>
        </div>
        <Downloads language={language} />
      </div>
    </div>
  )
}

function Downloads({ language }: { language: Language }) {
  const { downloads, api, licence } = messages(language).openData
  const files = [
    { href: '/data/agencies.csv', ...downloads.csv },
    { href: '/data/datapackage.json', ...downloads.package },
    { href: '/data/catalog.jsonld', ...downloads.catalogue },
    { href: '/data/ledger-head.json', ...downloads.ledger },
  ]
  const calls = [
    { href: '/api/v1/openapi.json', ...api.description },
    { href: '/api/v1/agencies?limit=5', ...api.example },
    { href: '/api/v1/changes', ...api.changes },
  ]
  return (
    <aside className="tumpuk tumpuk-l" aria-label={downloads.title}>
      <section className="lembar" aria-labelledby="unduh">
        <h2 className="lembar__judul" id="unduh">
          {downloads.title}
        </h2>
        <LinkList links={files} />
        <p className="petunjuk">{licence}</p>
      </section>
      <section className="lembar" aria-labelledby="api">
        <h2 className="lembar__judul" id="api">
          {api.title}
        </h2>
        <p>{api.text}</p>
        <LinkList links={calls} />
      </section>
    </aside>
  )
}

function LinkList({ links }: { links: readonly { href: string; text: string; note: string }[] }) {
  return (
    <ul className="unduh" role="list">
      {links.map(({ href, text, note }) => (
        <li key={href}>
          <a href={href}>
            <Icon name="unduh" /> {text}
          </a>
          <span>{note}</span>
        </li>
      ))}
    </ul>
  )
}
