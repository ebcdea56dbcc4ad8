import type { ReactNode } from 'react'
import { DeskFrame, type DeskProps } from '#app/ui/desk/desk-frame.tsx'
import { OwnDeskFrame } from '#app/ui/own-desk/own-desk-frame.tsx'
import type { Language } from '#app/i18n/language.ts'

type Frame =
  { kind: 'staff'; desk: Omit<DeskProps, 'counts' | 'unread'> } | { kind: 'agency'; language: Language; name: string }

/** One's own account, in the rooms one works in. */
export function AccountFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  if (frame.kind === 'staff')
    return (
      <DeskFrame {...frame.desk} counts={{}}>
        {children}
      </DeskFrame>
    )
  return (
    <OwnDeskFrame language={frame.language} path="/akun" name={frame.name} agency={null} unread={0}>
      {children}
    </OwnDeskFrame>
  )
}
