import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icons/icon.tsx'
import { statusName } from '#app/ui/status-name.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'

export type PanelView = {
  code: StatusCode | null
  word: string
  when: string
  sentence: string
  flags: readonly string[]
}

/** The answer before the page: the word, the day, one neutral sentence. */
export function StatusPanel({ view, children }: { view: PanelView; children?: ReactNode }) {
  const name = statusName(view.code)
  return (
    <section className="panel" data-status={name} aria-labelledby="st">
      <div className="panel__tepi" aria-hidden="true">
        <div className="tenun"></div>
      </div>
      <div className="panel__isi">
        <div className="panel__lambang">
          <Icon name={`st-${name}`} />
        </div>
        <div className="tumpuk tumpuk-s">
          <p className="panel__kapan">{view.when}</p>
          <h2 className="panel__kata" id="st">
            {view.word}
          </h2>
          <p className="panel__kalimat">{view.sentence}</p>
          {view.flags.length > 0 && (
            <div className="baris">
              {view.flags.map((flag) => (
                <span className="tanda" key={flag}>
                  <Icon name="timbang" /> {flag}
                </span>
              ))}
            </div>
          )}
        </div>
      </div>
      {children && <div className="panel__bawah">{children}</div>}
    </section>
  )
}
