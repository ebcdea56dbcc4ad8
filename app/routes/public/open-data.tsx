import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { openDataFigures } from '#app/http/open-data-page.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { formatCount, formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { BarList } from '#app/ui/open-data/bar-list.tsx'
import { CountTable } from '#app/ui/open-data/count-table.tsx'
import { DistrictTiles } from '#app/ui/open-data/district-tiles.tsx'
import { LinkList } from '#app/ui/open-data/link-list.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const figures = await openDataFigures(await loadNorms(), language)
  return { language, figures, on: publicContext(request).today }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { openData, shell } = messages(data?.language ?? 'id')
  return [{ title: `${openData.title} · ${shell.titleEnd}` }]
}

type Shown = Awaited<ReturnType<typeof openDataFigures>>

export default function OpenData() {
  const { language, figures, on } = useLoaderData<typeof loader>()
  const { openData: words } = messages(language)
  return (
    <div className="wadah isi tumpuk tumpuk-xl">
      <div className="tumpuk tumpuk-s">
        <h1>{words.title}</h1>
        <p>{fill(words.lead, { tanggal: formatDay(on, language) })}</p>
      </div>
      <dl className="bilangan">
        {figures.main.map(({ key, label, count }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{formatCount(count, language)}</dd>
          </div>
        ))}
      </dl>
      <div className="dua dua--imbang">
        <section className="tumpuk" aria-labelledby="per-status">
          <h2 id="per-status">{words.byStatus.title}</h2>
          <BarList rows={figures.byStatus} language={language} />
          <p className="petunjuk">{words.byStatus.note}</p>
        </section>
        <section className="tumpuk" aria-labelledby="per-jenis">
          <h2 id="per-jenis">{words.byType.title}</h2>
          <BarList rows={figures.byType} language={language} />
          <p className="petunjuk">{words.byType.note}</p>
        </section>
      </div>
      <Districts figures={figures} language={language} />
      <Downloads language={language} />
    </div>
  )
}

function Districts({ figures, language }: { figures: Shown; language: Language }) {
  const { byDistrict: words, count, cells } = messages(language).openData
  const { byDistrict, elsewhere } = figures
  return (
    <section className="tumpuk" aria-labelledby="per-kecamatan">
      <h2 id="per-kecamatan">{words.title}</h2>
      <div className="dua dua--imbang">
        <DistrictTiles rows={byDistrict} words={{ label: words.title, none: words.zero }} language={language} />
        <div className="tumpuk">
          <p>{fill(words.note, { jumlah: formatCount(elsewhere.count, language) })}</p>
          <p>{cells}</p>
          <details className="lipat">
            <summary>{words.table}</summary>
            <CountTable rows={[...byDistrict, elsewhere]} heads={{ key: words.key, count }} language={language} />
          </details>
        </div>
      </div>
    </section>
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
    <>
      <section className="tumpuk" aria-labelledby="unduh">
        <h2 id="unduh">{downloads.title}</h2>
        <LinkList links={files} icon="unduh" />
        <p className="petunjuk">{licence}</p>
      </section>
      <section className="tumpuk" aria-labelledby="api">
        <h2 id="api">{api.title}</h2>
        <p>{api.text}</p>
        <LinkList links={calls} icon="tautan" />
      </section>
    </>
  )
}
