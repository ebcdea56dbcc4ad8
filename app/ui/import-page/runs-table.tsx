import type { Language } from '#app/i18n/language.ts'
import { importMessages } from '#app/i18n/import-page/messages.ts'

export type ShownRun = { id: number; when: string; source: string; fileName: string; figures: string; state: string }

/** The imports of late, each with its page. */
export function RunsTable({ runs, language }: { runs: readonly ShownRun[]; language: Language }) {
  const said = importMessages(language)
  if (runs.length === 0) return <p className="petunjuk">{said.noRuns}</p>
  const { when, source, file, figures, state } = said.runColumns
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.runsTitle}>
      <table className="padat padat--susun">
        <thead>
          <tr>
            {[source, when, file, figures, state].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <a className="no" href={`/petugas/impor/hasil/${String(run.id)}`}>
                  {run.source}
                </a>
              </td>
              <td data-l={when}>{run.when}</td>
              <td data-l={file}>{run.fileName}</td>
              <td data-l={figures}>{run.figures}</td>
              <td data-l={state}>{run.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
