import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icons/icon.tsx'
import { Mark } from '#app/ui/shell/mark.tsx'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'

export type OwnDeskProps = {
  language: Language
  path: string
  name: string
  /** The agency the page is about; null outside any. */
  agency: { no: string; name: string } | null
  unread: number
}

const ROOMS = [
  { key: 'overview', at: '', icon: 'gedung' },
  { key: 'evidence', at: '/bukti', icon: 'berkas' },
  { key: 'proposals', at: '/usulan', icon: 'pena' },
  { key: 'applications', at: '/permohonan', icon: 'daftar' },
  { key: 'page', at: '/halaman', icon: 'mata' },
  { key: 'users', at: '/pengguna', icon: 'orang' },
] as const

/** The rooms of an agency: who is in it, and the rooms of the agency the page is about. */
export function OwnDeskFrame({ children, ...desk }: OwnDeskProps & { children: ReactNode }) {
  return (
    <>
      <OwnDeskBar {...desk} />
      <div className="k-badan">
        <OwnDeskRail {...desk} />
        <main id="isi" className="k-isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

function OwnDeskBar({ language, name }: OwnDeskProps) {
  const { site } = deskMessages(language)
  const said = ownDeskMessages(language)
  return (
    <header className="k-atas">
      <a className="merek" href="/lembaga-saya">
        <Mark />
        <span>
          <span className="merek__nama">{site}</span>
          <span className="merek__instansi">{said.room}</span>
        </span>
      </a>
      <div className="k-orang">
        <Icon name="orang" />
        <span>
          <b>
            <a href="/akun">{name}</a>
          </b>
        </span>
        <form method="post" action="/masuk/keluar">
          <button type="submit" className="k-keluar">
            <Icon name="keluar" />
            <span>{said.leaveRoom}</span>
          </button>
        </form>
      </div>
    </header>
  )
}

function OwnDeskRail({ language, path, agency, unread }: OwnDeskProps) {
  const said = ownDeskMessages(language)
  const at = path.split('?')[0] ?? ''
  const current = (href: string) => (at === href ? { 'aria-current': 'page' as const } : {})
  return (
    <nav className="k-nav" aria-label={said.navLabel}>
      <ul>
        <li>
          <a href="/lembaga-saya" {...current('/lembaga-saya')}>
            <Icon name="daftar" />
            <span>{said.all}</span>
          </a>
        </li>
        {agency &&
          ROOMS.map(({ key, at: room, icon }) => {
            const href = `/lembaga-saya/${agency.no}${room}`
            return (
              <li key={key}>
                <a href={href} {...current(href)}>
                  <Icon name={icon} />
                  <span>{said.nav[key]}</span>
                </a>
              </li>
            )
          })}
        <li>
          <a href="/lembaga-saya/pemberitahuan" {...current('/lembaga-saya/pemberitahuan')}>
            <Icon name="pesan" />
            <span>{said.notices}</span>
            {unread > 0 && (
              <span className="k-hitung">
                <span className="sr">, </span>
                {unread}
                <span className="sr"> {said.unread}</span>
              </span>
            )}
          </a>
        </li>
      </ul>
    </nav>
  )
}
