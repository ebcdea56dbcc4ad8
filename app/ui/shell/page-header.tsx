import type { Frame } from './frame.ts'
import { Mark } from './mark.tsx'
import { LANGUAGES, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

const NAV = [
  { key: 'search', href: '/lembaga' },
  { key: 'report', href: '/lapor' },
  { key: 'track', href: '/lacak' },
  { key: 'data', href: '/data' },
] as const

const OWN_NAMES: Record<Language, { short: string; full: string }> = {
  id: { short: 'ID', full: 'Bahasa Indonesia' },
  en: { short: 'EN', full: 'English' },
}

export function PageHeader({ frame }: { frame: Frame }) {
  const { shell } = messages(frame.language)
  return (
    <header className="kepala kepala--satu">
      <div className="wadah">
        <div className="kepala__atas">
          <a className="merek" href="/">
            <Mark />
            <span>
              <span className="merek__nama">{shell.site}</span>
              <span className="merek__instansi">{shell.office}</span>
            </span>
          </a>
          <LanguageSwitch frame={frame} label={shell.languageLabel} />
        </div>
        <nav className="nav" aria-label={shell.navLabel}>
          <ul>
            {NAV.map(({ key, href }) => (
              <li key={key}>
                <a href={href} {...(isAt(frame.path, href) ? { 'aria-current': 'page' } : {})}>
                  <span className="lebar">{shell.nav[key].long}</span>
                  <span className="pendek" aria-hidden="true">
                    {shell.nav[key].short}
                  </span>
                  <span className="sr pendek">{shell.nav[key].long}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function isAt(path: string, href: string): boolean {
  const at = path.split('?')[0] ?? ''
  return at === href || at.startsWith(`${href}/`)
}

function LanguageSwitch({ frame, label }: { frame: Frame; label: string }) {
  return (
    <nav className="bahasa" aria-label={label}>
      {LANGUAGES.map((language) => (
        <a
          key={language}
          href={inLanguageOf(frame.path, language)}
          lang={language}
          hrefLang={language}
          {...(language === frame.language ? { 'aria-current': 'true' } : {})}
        >
          {OWN_NAMES[language].short}
          <span className="sr"> {OWN_NAMES[language].full}</span>
        </a>
      ))}
    </nav>
  )
}

function inLanguageOf(path: string, language: Language): string {
  const [at = '/', search = ''] = path.split('?')
  const query = new URLSearchParams(search)
  query.set('bahasa', language)
  return `${at}?${query.toString()}`
}
