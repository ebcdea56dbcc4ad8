import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAsOf, type AsOf } from '#app/http/as-of.server.ts'
import { pageMovedTo } from '#app/http/api/moved.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { agencyJsonLd } from '#app/http/json-ld.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { agencyPageWords } from '#app/i18n/agency/page-words.ts'
import { fill } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { AgencyAside } from '#app/ui/agency/aside.tsx'
import { History } from '#app/ui/agency/history.tsx'
import { Sanctions } from '#app/ui/agency/sanctions.tsx'
import { StatusLines } from '#app/ui/agency/status-lines.tsx'
import { StatusPanel } from '#app/ui/agency/status-panel.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { readRecordWithHistory } from '#app/use-cases/read-public-record.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw data('agency-number', 404)
  const { language } = readPreferences(request)
  const context = publicContext(request)
  const asOf = readAsOf(request, context.today, language)
  const found = await readRecordWithHistory(context, no.data, asOf.at)
  if (!found) throw data('agency-number', 404)
  const { record, timeline, norms } = found
  if (record.no !== params['no']) throw pageMovedTo(request, record.no)
  const words = agencyPageWords(record, timeline, { norms, language, context })
  return data({ language, words, dateError: asOf.error, jsonLd: agencyJsonLd(record) }, asOf.error ? 400 : 200)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  if (!loaded) return []
  const { words, language, jsonLd } = loaded
  const { agency } = messages(language)
  const told = { nama: words.name, status: words.panel.word }
  return [
    { title: `${fill(agency.titleWithStatus, told)} · CekLembaga` },
    { name: 'description', content: `${words.name}: ${words.panel.word}. ${words.panel.when}.` },
    { 'script:ld+json': jsonLd },
    { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: `/lembaga/${words.no}/perubahan.atom` },
  ]
}

export default function AgencyPage() {
  const { language, words, dateError } = useLoaderData<typeof loader>()
  const { shell, search } = messages(language)
  return (
    <div className="wadah isi tumpuk tumpuk-l">
      <nav className="remah" aria-label={shell.crumbs}>
        <ol>
          <li>
            <a href="/">{shell.home}</a>
          </li>
          <li>
            <a href="/lembaga">{search.title}</a>
          </li>
          <li aria-current="page">{words.name}</li>
        </ol>
      </nav>
      {dateError && <DateError error={dateError} />}
      {words.asOf && <NotToday words={words.asOf} page={`/lembaga/${words.no}`} />}
      <div className="tumpuk tumpuk-s">
        <h1>{words.name}</h1>
        <p className="baris info-lembaga">
          {words.info.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      </div>
      <StatusPanel view={words.panel}>
        {words.below.text}{' '}
        {words.below.strong && (
          <>
            <strong>{words.below.strong}</strong> {words.below.end}
          </>
        )}
      </StatusPanel>
      <div className="dua">
        <div className="tumpuk tumpuk-xl">
          <StatusLines lines={words.lines} language={language} />
          <Sanctions title={words.sanctionTitle} none={words.noSanction} sanctions={words.sanctions} />
          <History view={words.history} language={language} />
        </div>
        <AgencyAside view={words} language={language} />
      </div>
    </div>
  )
}

function DateError({ error }: { error: NonNullable<AsOf['error']> }) {
  return (
    <div className="ringkas-galat" role="alert">
      <h2>{error.title}</h2>
      <p>
        <a href="#pada">{error.text}</a> {error.shown}
      </p>
    </div>
  )
}

function NotToday({ words, page }: { words: { title: string; known: string; back: string }; page: string }) {
  return (
    <div className="catatan catatan--awas">
      <Icon name="jam" />
      <div>
        <p className="catatan__judul">{words.title}</p>
        <p>
          {words.known} <a href={page}>{words.back}</a>
        </p>
      </div>
    </div>
  )
}
