import { AreaField, type Choice } from '#app/ui/form/field.tsx'
import { DataFields } from '#app/ui/own-desk/data-fields.tsx'
import type { DataChange } from '#app/domain/corrections/answer.ts'
import type { CorrectionMessages } from '#app/i18n/corrections/id.ts'

type Props = {
  view: {
    change: DataChange
    /** What is said of the agency now, field by field. */
    now: Readonly<Record<string, string>>
    seenVersion: number
    districts: readonly Choice[]
    legalForms: readonly Choice[]
  }
  typed: Readonly<Record<string, string>>
  said: CorrectionMessages
}

/** A correction of the data, as a proposal to the second officer: it holds once they have confirmed it. */
export function ChangeForm({ view, typed, said }: Props) {
  const { change, refusals } = said
  const isTyped = typed['tindakan'] === 'perbaiki'
  return (
    <section className="susun" aria-labelledby="perbaiki">
      <h2 id="perbaiki">{change.title}</h2>
      <p role="status">{change.states[view.change]}</p>
      {view.change !== 'PROPOSED' && (
        <details className="lipat" open={isTyped}>
          <summary>{change.propose}</summary>
          <form method="post" className="tumpuk">
            <p>{change.lead}</p>
            <input type="hidden" name="versi" value={view.seenVersion} />
            <DataFields
              said={change.fields}
              typed={isTyped ? typed : view.now}
              wrong={[]}
              error={refusals['name-needed']}
              districts={view.districts}
              legalForms={view.legalForms}
            />
            <AreaField name="reason" label={change.reason} rows={3} typed={typed['reason']} required />
            <p>
              <button className="tombol" name="tindakan" value="perbaiki">
                {change.propose}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  )
}
