import type { InputHTMLAttributes } from 'react'

type Props = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'defaultValue' | 'required' | 'className' | 'spellCheck'
  >
}

/** One field with what helps to fill it in, and what was wrong with it. */
export function Field({ name, label, hint, error, input }: Props) {
  const told = [hint !== undefined && `${name}-petunjuk`, error !== undefined && `${name}-galat`].filter(Boolean)
  return (
    <div className={error === undefined ? 'ruas' : 'ruas ruas--galat'}>
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p className="petunjuk" id={`${name}-petunjuk`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="galat" id={`${name}-galat`} role="alert">
          {error}
        </p>
      )}
      <input
        required
        className="masuk"
        {...input}
        id={name}
        name={name}
        aria-describedby={told.join(' ') || undefined}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  )
}
