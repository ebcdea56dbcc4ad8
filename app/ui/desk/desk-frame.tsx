import type { ReactNode } from 'react'
import { DESK_NAV, type NavItem } from './desk-nav.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { Mark } from '#app/ui/shell/mark.tsx'
import type { OnBehalf } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'

export type DeskProps = {
  language: Language
  path: string
  name: string
  /** What the person is here, in words: position and unit. */
  standing: string
  onBehalf: Pick<OnBehalf, 'mode' | 'name'> | null
  permissions: readonly Permission[]
  /** How many things wait in a room. */
  counts: Partial<Record<NavItem['key'], number>>
}

/** The officers' rooms: deep bar with the search, the basis of the procedure, the rail of rooms, the page. */
export function DeskFrame({ children, ...desk }: DeskProps & { children: ReactNode }) {
  const said = deskMessages(desk.language)
  return (
    <>
      <DeskBar {...desk} />
      <aside className="k-sop" aria-label={said.procedureLabel}>
        <Icon name="info" />
        <span>
          {said.procedure} <a href="/sop">{said.procedureLink}</a>
        </span>
      </aside>
      <div className="k-badan">
        <DeskRail {...desk} />
        <main id="isi" className="k-isi" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

function DeskBar({ language, name, standing, onBehalf }: DeskProps) {
  const said = deskMessages(language)
  return (
    <header className="k-atas">
      <a className="merek" href="/petugas">
        <Mark />
        <span>
          <span className="merek__nama">{said.site}</span>
          <span className="merek__instansi">{said.room}</span>
        </span>
      </a>
      <form className="k-cari" role="search" action="/petugas/lembaga" aria-label={said.searchLabel}>
        <label className="sr" htmlFor="kq">
          {said.searchLabel}
        </label>
        <Icon name="cari" />
        <input id="kq" name="q" type="search" placeholder={said.search} />
      </form>
      <div className="k-orang">
        <Icon name="orang" />
        <span>
          <b>
            <a href="/akun">{name}</a>
          </b>
          <span>{onBehalf ? fill(said.onBehalf[onBehalf.mode], { nama: onBehalf.name }) : standing}</span>
        </span>
        <form method="post" action="/masuk/keluar">
          <button type="submit" className="k-keluar">
            <Icon name="keluar" />
            <span>{said.leave}</span>
          </button>
        </form>
      </div>
    </header>
  )
}

function DeskRail({ language, path, permissions, counts }: DeskProps) {
  const said = deskMessages(language)
  const rooms = DESK_NAV.filter(({ permission }) => permissions.includes(permission))
  return (
    <nav className="k-nav" aria-label={said.navLabel}>
      <ul>
        {rooms.map(({ key, href, icon }) => (
          <li key={key}>
            <a href={href} {...(isIn(path, href) ? { 'aria-current': 'page' } : {})}>
              <Icon name={icon} />
              <span>{said.nav[key]}</span>
              {counts[key] !== undefined && (
                <span className="k-hitung">
                  <span className="sr">, </span>
                  {counts[key]}
                  <span className="sr"> {key === 'notices' ? said.unread : said.needsAction}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isIn(path: string, href: string): boolean {
  const at = path.split('?')[0] ?? ''
  return at === href || at.startsWith(`${href}/`)
}
