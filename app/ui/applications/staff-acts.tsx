import { ActForm } from './act-form.tsx'
import { AreaField } from '#app/ui/form/field.tsx'
import type { ApplicationMessages } from '#app/i18n/applications/id.ts'

type Props = {
  said: ApplicationMessages['acts']
  decision: ApplicationMessages['decision']
  isReturned: boolean
  seenVersion: number
  mayPropose: boolean
  mayAsk: boolean
  /** What was typed for which act, where it was refused. */
  typed: { act: string; text: string } | null
}

/** What an officer may do with an application: ask, take in, or propose a decision. */
export function StaffActs({ said, decision, isReturned, seenVersion, mayPropose, mayAsk, typed }: Props) {
  const typedIn = (act: string) => (typed?.act === act ? typed.text : undefined)
  return (
    <section className="susun" aria-labelledby="tindakan">
      <h2 id="tindakan">{said.title}</h2>
      {mayAsk && !isReturned && (
        <ActForm
          act="minta"
          label={said.missingLabel}
          hint={said.missingHint}
          button={said.giveBack}
          typed={typedIn('minta')}
        />
      )}
      {isReturned && (
        <ActForm
          act="lengkap"
          label={said.completeLabel}
          hint={said.completeHint}
          button={said.complete}
          typed={typedIn('lengkap')}
        />
      )}
      {mayPropose && (
        <form method="post" className="susun">
          <h3>{decision.title}</h3>
          <input type="hidden" name="versi" value={seenVersion} />
          <AreaField
            name="teks-putusan"
            label={decision.reasons}
            hint={said.decideHint}
            rows={4}
            typed={typedIn('kabulkan') ?? typedIn('tolak')}
            required
          />
          <div className="baris">
            <button className="tombol" name="tindakan" value="kabulkan">
              {decision.grant}
            </button>
            <button className="tombol tombol--kedua" name="tindakan" value="tolak">
              {decision.refuse}
            </button>
          </div>
        </form>
      )}
      <details className="lipat">
        <summary>{said.withdraw}</summary>
        <ActForm
          act="cabut"
          label={said.withdrawLabel}
          hint={said.withdrawHint}
          button={said.withdraw}
          typed={typedIn('cabut')}
          isQuiet
        />
      </details>
    </section>
  )
}
