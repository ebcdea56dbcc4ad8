import type { Frame } from './frame.ts'
import { formatFullDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

const LINKS = [
  { key: 'about', href: '/tentang' },
  { key: 'how', href: '/tentang#cara' },
  { key: 'sop', href: '/sop' },
  { key: 'verify', href: '/verifikasi' },
  { key: 'privacy', href: '/privasi' },
  { key: 'accessibility', href: '/aksesibilitas' },
  { key: 'contact', href: '/tentang#kontak' },
] as const

export function PageFooter({ frame }: { frame: Frame }) {
  const { footer } = messages(frame.language).shell
  return (
    <footer className="kaki tak-cetak-latar">
      <div className="wadah">
        {frame.today !== null && <p>{fill(footer.status, { tanggal: formatFullDay(frame.today, frame.language) })}</p>}
        <p className="kaki__darurat">{footer.emergency}</p>
        <ul>
          {LINKS.map(({ key, href }) => (
            <li key={key}>
              <a href={href}>{footer[key]}</a>
            </li>
          ))}
        </ul>
        <ThemeForm frame={frame} />
        <p>{footer.address}</p>
      </div>
    </footer>
  )
}

const THEMES = [
  { key: 'auto', value: '' },
  { key: 'light', value: 'terang' },
  { key: 'dark', value: 'gelap' },
] as const

function ThemeForm({ frame }: { frame: Frame }) {
  const { theme } = messages(frame.language).shell
  return (
    <form className="tampilan" method="post" action="/tampilan" aria-label={theme.label}>
      <input type="hidden" name="kembali" value={frame.path} />
      <span aria-hidden="true">{theme.label}:</span>
      {THEMES.map(({ key, value }) => (
        <button key={key} type="submit" name="tema" value={value} aria-pressed={(frame.theme ?? '') === value}>
          {theme[key]}
        </button>
      ))}
    </form>
  )
}
