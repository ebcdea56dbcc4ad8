import type { Frame } from './frame.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { frameWords } from '#app/i18n/shell/frame-words.ts'

const NAV = [
  { key: 'search', href: '/lembaga' },
  { key: 'report', href: '/lapor' },
  { key: 'track', href: '/lacak' },
  { key: 'data', href: '/data' },
] as const

export function PageHeader({ frame }: { frame: Frame }) {
  const shell = frameWords(frame.shownIn)
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
                <a href={linkFrom(frame, href)} {...(isAt(frame.path, href) ? { 'aria-current': 'page' } : {})}>
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

/** Other pages are in two languages: who reads another is led to English. */
function linkFrom({ language, shownIn }: Frame, href: string): string {
  return shownIn === language || shownIn === 'id' ? href : `${href}?bahasa=en`
}
