import { followingMessages } from '#app/i18n/following/messages.ts'
import type { Language } from '#app/i18n/language.ts'

type Way = 'mail' | 'hook'
type Props = {
  way: Way
  language: Language
  /** What was typed, and what is wrong with it in words. */
  back: { typed: string; wrong: string } | undefined
}

const FIELD = { mail: { name: 'surel', type: 'email' }, hook: { name: 'alamat', type: 'url' } } as const

/** One way to follow: one field, its hint, its error, its button. */
export function FollowForm({ way, language, back }: Props) {
  const said = followingMessages(language)[way]
  const { name, type } = FIELD[way]
  const wrong = back?.wrong
  const described = wrong === undefined ? `${name}-petunjuk` : `${name}-petunjuk ${name}-galat`
  return (
    <form method="post" className="tumpuk tumpuk-s" noValidate>
      <input type="hidden" name="cara" value={way} />
      <div className={wrong === undefined ? 'ruas' : 'ruas ruas--galat'}>
        <label htmlFor={name}>{said.label}</label>
        <p className="petunjuk" id={`${name}-petunjuk`}>
          {said.hint}
        </p>
        {wrong !== undefined && (
          <p className="galat" id={`${name}-galat`}>
            {wrong}
          </p>
        )}
        <input
          id={name}
          className="masuk"
          name={name}
          type={type}
          required
          autoComplete={way === 'mail' ? 'email' : 'off'}
          defaultValue={back?.typed}
          aria-describedby={described}
          aria-invalid={wrong === undefined ? undefined : true}
        />
      </div>
      <p>
        <button className="tombol" type="submit">
          {said.button}
        </button>
      </p>
    </form>
  )
}
