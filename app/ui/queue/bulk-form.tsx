import type { QueueRow } from './queue-table.tsx'
import { workPage } from '#app/i18n/queue/work-page.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'

type Row = QueueRow & { outcome: string }
type Page = {
  language: Language
  act: 'assign' | 'release' | 'complete' | 'letters'
  officer: string
  missingText: string
  view: string
  rows: readonly Row[]
  wrong: string | null
  gone: number
  count: number
  isChecked: boolean
  officers: readonly { accountId: string; name: string }[]
}

/** What a bulk act would do, before it does it. */
export function BulkForm({ page }: { page: Page }) {
  const { bulk: said } = queueMessages(page.language)
  return (
    <div className="tumpuk">
      {page.wrong !== null && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <h2>{said.errorTitle}</h2>
          <p>{page.wrong}</p>
        </div>
      )}
      <h1>{said.title[page.act]}</h1>
      <p>{page.act === 'letters' ? said.page : said.lead}</p>
      {page.gone > 0 && page.rows.length > 0 && <p className="catatan">{fill(said.gone, { n: page.gone })}</p>}
      <form method="post" className="tumpuk">
        <input type="hidden" name="a" value={page.act} />
        <input type="hidden" name="tampilan" value={page.view} />
        {page.rows.map(({ key }) => (
          <input type="hidden" name="k" value={key} key={key} />
        ))}
        <Choice page={page} />
        {page.rows.length > 0 && <Outcomes page={page} />}
        <div className="baris">
          {page.count > 0 && <GoOn page={page} />}
          <a className="tombol tombol--tenang" href={`/petugas/antrean?${page.view}`}>
            {said.back}
          </a>
        </div>
      </form>
    </div>
  )
}

/** Carries out what was checked; letters come as a file and change nothing. */
function GoOn({ page }: { page: Page }) {
  const { bulk: said } = queueMessages(page.language)
  if (page.act === 'letters') {
    return (
      <button className="tombol" formAction="/petugas/antrean/surat">
        {fill(said.print, { n: page.count })}
      </button>
    )
  }
  return page.isChecked ? (
    <button className="tombol" name="langkah" value="run">
      {fill(said.run, { n: page.count })}
    </button>
  ) : null
}

function Choice({ page }: { page: Page }) {
  const { bulk: said } = queueMessages(page.language)
  if (page.rows.length === 0 || (page.act !== 'assign' && page.act !== 'complete')) return null
  return (
    <>
      {page.act === 'assign' ? (
        <div className="ruas">
          <label htmlFor="petugas">{said.officer}</label>
          <select className="masuk" id="petugas" name="petugas" defaultValue={page.officer}>
            <option value="">{said.choose}</option>
            {page.officers.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <div className="ruas">
          <label htmlFor="kurang">{said.missing}</label>
          <textarea className="masuk" id="kurang" name="kurang" rows={5} defaultValue={page.missingText} />
        </div>
      )}
      <p>
        <button className="tombol tombol--kedua" name="langkah" value="check">
          {said.check}
        </button>
      </p>
    </>
  )
}

function Outcomes({ page }: { page: Page }) {
  const { bulk: said, table } = queueMessages(page.language)
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.title[page.act]}>
      <table className="padat padat--susun">
        <thead>
          <tr>
            <th scope="col">{table.work}</th>
            <th scope="col">{table.agency}</th>
            <th scope="col">{table.assigned}</th>
            <th scope="col">{said.result}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.key}>
              <td>
                <a className="no" href={workPage(row)}>
                  {row.title}
                </a>
                <span className="ket">{[row.detail, row.ref].filter(Boolean).join(' · ')}</span>
              </td>
              <td data-l={table.agency}>{row.agencyName ?? table.noAgency}</td>
              <td data-l={table.assigned}>{row.assigned ?? table.nobody}</td>
              <td data-l={said.result}>{row.outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
