import type { FrameWords } from './frame.ts'
import { frame as japanese } from './ja.ts'
import { frame as korean } from './ko.ts'
import { frame as chinese } from './zh.ts'
import { messages } from '#app/i18n/messages.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'

const courtesy = { ja: japanese, ko: korean, zh: chinese } as const

/** The words around a page, in each language a page can have. */
export function frameWords(language: ReportLanguage): FrameWords {
  return language === 'id' || language === 'en' ? messages(language).shell : courtesy[language]
}
