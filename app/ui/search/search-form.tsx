import { Icon } from '#app/ui/icons/icon.tsx'
import type { Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

/** The one box: by name, NIB or certificate number. */
export function SearchForm({ q, language, hint }: { q: string; language: Language; hint?: string }) {
  const { label, button } = messages(language).search
  return (
    <form className="cari" role="search" action="/lembaga" method="get">
      <label className="cari__label" htmlFor="q">
        {label}
      </label>
      <div className="cari__kotak">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          {...(hint ? { 'aria-describedby': 'q-petunjuk' } : {})}
        />
        <button className="tombol" type="submit">
          <Icon name="cari" />
          <span>{button}</span>
        </button>
      </div>
      {hint && (
        <p className="cari__petunjuk" id="q-petunjuk">
          {hint}
        </p>
      )}
    </form>
  )
}
