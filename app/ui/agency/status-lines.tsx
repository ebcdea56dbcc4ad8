import { Icon } from '#app/ui/icons/icon.tsx'
import type { IconName } from '#app/ui/icons/symbols.ts'
import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import { statusName } from '#app/ui/status-name.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#app/i18n/language.ts'

type TraceView = {
  requirementId: string
  tone: 'ya' | 'lewat' | 'tidak' | 'anjuran' | 'tunggu'
  outcome: string
  text: string
  evidence: string
  until: string
  basis: string
}

export type LineView = {
  key: string
  title: string
  note: string
  code: StatusCode | null
  word: string
  /** The activity that decides the headline is open. */
  isOpen: boolean
  trace: readonly TraceView[] | null
}

const ICONS = {
  ya: 'centang',
  lewat: 'jam',
  tidak: 'silang',
  anjuran: 'info',
  tunggu: 'jam',
} as const satisfies Record<TraceView['tone'], IconName>

/** Every activity and programme with its own status, and why. */
export function StatusLines({ lines, language }: { lines: readonly LineView[]; language: Language }) {
  const words = messages(language).agency.lines
  return (
    <section className="tumpuk" aria-labelledby="keg">
      <h2 id="keg">{words.title}</h2>
      <ul className="kegiatan-daftar" role="list">
        {lines.map((line) => (
          <li className="kegiatan" data-status={statusName(line.code)} key={line.key}>
            <div className="kegiatan__atas">
              <div>
                <h3>{line.title}</h3>
                {line.note && <p>{line.note}</p>}
              </div>
              <StatusWord code={line.code} word={line.word} />
            </div>
            {line.trace && <Why line={line} trace={line.trace} language={language} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type WhyProps = { line: LineView; trace: readonly TraceView[]; language: Language }

function Why({ line, trace, language }: WhyProps) {
  const words = messages(language).agency.lines
  return (
    <details className="lipat" {...(line.isOpen ? { open: true } : {})}>
      <summary>
        {words.why}
        <span className="sr">: {line.title}</span>
      </summary>
      {trace.length === 0 && <p>{words.noTrace}</p>}
      <ol className="jejak" role="list">
        {trace.map((row) => (
          <li className="jejak__butir" key={row.requirementId}>
            <span className={`jejak__hasil ${row.tone}`}>
              <Icon name={ICONS[row.tone]} />
              <span>{row.outcome}</span>
            </span>
            <div>
              <b>{row.text}</b> <span className="kode">{row.requirementId}</span>
              <span className="jejak__bukti">{row.evidence}</span>
            </div>
            <div className="jejak__sampai">
              <b>{row.until}</b>
              <span>{row.basis}</span>
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}
