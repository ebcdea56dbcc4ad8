import type { ShellMessages } from './id.ts'

/** What stands around every page, also around those in five languages. */
export type FrameWords = Omit<ShellMessages, 'titleEnd' | 'home' | 'crumbs' | 'errors'>
