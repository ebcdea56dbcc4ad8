import type { Frame } from './frame.ts'
import { fill } from '#app/i18n/language.ts'
import { formatReportDay } from '#app/i18n/report-format.ts'
import { frameWords } from '#app/i18n/shell/frame-words.ts'

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
  const { footer } = frameWords(frame.shownIn)
  return (
    <footer className="kaki tak-cetak-latar">
      <div className="wadah">
        {frame.today !== null && <p>{fill(footer.status, { tanggal: formatReportDay(frame.today, frame.shownIn) })}</p>}
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
  const { theme } = frameWords(frame.shownIn)
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
