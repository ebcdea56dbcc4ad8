import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabels } from '#app/i18n/status-labels.ts'
import { countByHeadline } from '#app/repositories/status-index.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { headlineNumbers } from '#app/domain/registry/headline-numbers.ts'
import { Numbers, ReportDoors, WovenField } from '#app/ui/home/home-parts.tsx'
import { StatusSwatches } from '#app/ui/home/status-swatches.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { SearchForm } from '#app/ui/search/search-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const { today } = publicContext(request)
  const [norms, counts] = await Promise.all([loadNorms(), countByHeadline()])
  const numbers = { ...headlineNumbers(counts, norms), on: today }
  return { language, numbers, labels: statusLabels(norms, language) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { home, shell } = messages(data?.language ?? 'id')
  return [{ title: `${home.title} · ${shell.titleEnd}` }, { name: 'description', content: home.description }]
}

export default function Home() {
  const { language, numbers, labels } = useLoaderData<typeof loader>()
  const { home } = messages(language)
  return (
    <>
      <section className="muka">
        <WovenField />
        <div className="wadah muka__isi">
          <div className="muka__kata">
            <h1>{home.h1}</h1>
            <p>{home.lead}</p>
          </div>
          <SearchForm q="" language={language} hint={home.hint} />
        </div>
      </section>
      <div className="wadah isi tumpuk tumpuk-xl">
        <section className="dua dua--imbang" aria-labelledby="baca">
          <div className="tumpuk">
            <h2 id="baca">{home.read.title}</h2>
            <p>{home.read.marks}</p>
            <p>
              {home.read.activityStart} <strong>{home.read.activityStrong}</strong>
              {home.read.activityEnd}
            </p>
            <p>{home.read.open}</p>
            <p>
              <a className="tautan-aksi" href="/tentang#cara">
                {home.read.how} <Icon name="kanan" />
              </a>
            </p>
          </div>
          <StatusSwatches labels={labels} language={language} />
        </section>
        <ReportDoors language={language} />
        <Numbers numbers={numbers} language={language} />
      </div>
    </>
  )
}
