import type { ReactNode } from 'react'
import type { Frame } from './frame.ts'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { fill } from '#app/i18n/language.ts'
import { formatReportDay } from '#app/i18n/report-format.ts'
import { frameWords } from '#app/i18n/shell/frame-words.ts'

/** Rooms behind the sign-in draw their own frame; what is around every page is drawn here. */
const ROOMS = /^\/(?:petugas|lembaga-saya|akun)(?:[/?]|$)/

export function isRoom(path: string): boolean {
  return ROOMS.test(path)
}

export function PageFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const skip = (
    <a className="loncat" href="#isi">
      {frameWords(frame.shownIn).skip}
    </a>
  )
  if (isRoom(frame.path))
    return (
      <>
        {skip}
        <WorldBanner frame={frame} />
        {children}
      </>
    )
  return (
    <>
      {skip}
      <PageHeader frame={frame} />
      <div className="tepi" aria-hidden="true"></div>
      <WorldBanner frame={frame} />
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <PageFooter frame={frame} />
    </>
  )
}

/** A made-up world says so on every page. */
function WorldBanner({ frame: { kind, today, shownIn } }: { frame: Frame }) {
  if (kind === 'REAL') return null
  const { demo, testWorld, worldLabel } = frameWords(shownIn)
  const day = today === null ? '' : formatReportDay(today, shownIn)
  return (
    <section className="spanduk" aria-label={worldLabel}>
      <div className="wadah">
        <Icon name="info" />
        <p>{fill(kind === 'DEMONSTRATION' ? demo : testWorld, { tanggal: day })}</p>
      </div>
    </section>
  )
}
