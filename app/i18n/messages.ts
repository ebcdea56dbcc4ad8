import type { Language } from './language.ts'
import { agency as agencyEnglish } from './agency/en.ts'
import { agency as agencyIndonesian } from './agency/id.ts'
import { home as homeEnglish } from './home/en.ts'
import { home as homeIndonesian } from './home/id.ts'
import { openData as openDataEnglish } from './open-data/en.ts'
import { openData as openDataIndonesian } from './open-data/id.ts'
import { search as searchEnglish } from './search/en.ts'
import { search as searchIndonesian } from './search/id.ts'
import { shell as shellEnglish } from './shell/en.ts'
import { shell as shellIndonesian } from './shell/id.ts'
import { texts as textsEnglish } from './texts/en.ts'
import { texts as textsIndonesian } from './texts/id.ts'

const catalogues = {
  id: {
    shell: shellIndonesian,
    home: homeIndonesian,
    search: searchIndonesian,
    agency: agencyIndonesian,
    texts: textsIndonesian,
    openData: openDataIndonesian,
  },
  en: {
    shell: shellEnglish,
    home: homeEnglish,
    search: searchEnglish,
    agency: agencyEnglish,
    texts: textsEnglish,
    openData: openDataEnglish,
  },
}

export type Messages = (typeof catalogues)['id']

/** Every sentence of the public pages. English has the type of Indonesian: a missing one does not compile. */
export function messages(language: Language): Messages {
  return catalogues[language]
}
