import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { filterOptions, noRecordWords, readSearch } from '#app/http/search-page.server.ts'
import { formatCount } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { hitWords } from '#app/i18n/search/hit-words.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { Filters } from '#app/ui/search/filters.tsx'
import { HitList } from '#app/ui/search/hit-row.tsx'
import { NoRecord } from '#app/ui/search/no-record.tsx'
import { SearchForm } from '#app/ui/search/search-form.tsx'
import { findPublicAgencies } from '#app/use-cases/find-public-agencies.server.ts'

const PER_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const context = publicContext(request)
  const norms = await loadNorms()
  const { setelah, ...asked } = readSearch(request, norms)
  const { found, similar, page } = await findPublicAgencies(context, toQuery(asked, setelah))
  const words = (row: (typeof found)[number]) => hitWords(row, { norms, language })
  const view = { q: asked.q, ...noRecordWords(context, norms, language), similar: similar.map(words) }
  const { total, isMore, isExact, suggestion, next } = page
  const hits = { rows: found.map(words), total, isMore, isExact, suggestion, next }
  return data({ language, asked, hits, none: { ...view, agencies: await countAgencies() }, options: filterOptions(norms, language) })
}

function toQuery(asked: Record<'q' | 'jenis' | 'kecamatan' | 'kegiatan' | 'status', string>, after: string) {
  const { q, jenis, kecamatan, kegiatan, status } = asked
  const given = (value: string): string | undefined => (value === '' ? undefined : value)
  const filter = { type: given(jenis), district: given(kecamatan), activity: given(kegiatan), status: given(status) }
  return { q, ...filter, limit: PER_PAGE, after: given(after) }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const { shell } = messages(loaded?.language ?? 'id')
  const title = loaded ? titleOf(loaded) : shell.site
  return [{ title: `${title} · ${shell.titleEnd}` }, { name: 'robots', content: 'noindex' }]
}

function titleOf({ language, asked: { q }, hits }: Pick<Loaded, 'language' | 'asked' | 'hits'>): string {
  const { titles } = messages(language).search
  if (q === '') return titles.all
  return fill(hits.rows.length > 0 ? titles.found : titles.none, { n: hits.total, q })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Search() {
  const loaded = useLoaderData<typeof loader>()
  const { language, asked, hits, none, options } = loaded
  const isFiltered = [asked.jenis, asked.kecamatan, asked.kegiatan, asked.status].some((value) => value !== '')
  const isNoRecord = asked.q !== '' && hits.rows.length === 0 && !isFiltered
  return (
    <div className="wadah isi tumpuk">
      {!isNoRecord && <h1 className="sr">{messages(language).search.results}</h1>}
      <SearchForm q={asked.q} language={language} />
      {isNoRecord ? (
        <NoRecord view={none} language={language} />
      ) : (
        <>
          <Summary loaded={loaded} />
          <Filters values={asked} options={options} language={language} />
          <HitList hits={hits.rows} />
          <Paging loaded={loaded} />
          <NotThere language={language} />
        </>
      )}
    </div>
  )
}

function Summary({ loaded: { language, asked, hits } }: { loaded: Loaded }) {
  const { search } = messages(language)
  return (
    <>
      {hits.suggestion && (
        <p className="maksud">
          {search.didYouMean}{' '}
          <a href={`/lembaga?q=${encodeURIComponent(hits.suggestion)}`}>
            <strong>{hits.suggestion}</strong>
          </a>
        </p>
      )}
      <div className="baris antara">
        <p role="status">{summarySentence({ language, asked, hits })}</p>
      </div>
    </>
  )
}

function summarySentence({ language, asked, hits }: Pick<Loaded, 'language' | 'asked' | 'hits'>): string {
  const { count } = messages(language).search
  const n = formatCount(hits.total, language)
  if (hits.rows.length === 0) return count.none
  if (asked.q === '') return fill(hits.isMore ? count.more : count.all, { n })
  return fill(hits.isExact ? count.exact : count.similar, { n, q: asked.q })
}

function Paging({ loaded: { language, asked, hits } }: { loaded: Loaded }) {
  if (hits.next === null) return null
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...given, ['setelah', hits.next]])
  return (
    <p>
      <a className="tautan-aksi" rel="next" href={`/lembaga?${query.toString()}`}>
        {messages(language).search.next} <Icon name="kanan" />
      </a>
    </p>
  )
}

function NotThere({ language }: Pick<Loaded, 'language'>) {
  const { notThere } = messages(language).search
  return (
    <aside className="catatan catatan--polos" aria-label={notThere.label}>
      <Icon name="st-tak-tercatat" />
      <div>
        <p className="catatan__judul">{notThere.title}</p>
        <p>
          <a href="/tentang#tidak-tercatat">{notThere.link}</a> {notThere.text}
        </p>
      </div>
    </aside>
  )
}
