import type { Texts } from './text-page.ts'

export const texts: Texts = {
  about: {
    title: 'About this register',
    lead: 'CekLembaga answers one question: may this agency do this work, today?',
    sections: [
      {
        title: 'What is in it',
        paragraphs: [
          'The register holds labour training and placement agencies of Kabupaten Bekasi: who they are, which activities are on record, which documents the manpower office has checked, and until when they hold.',
          'It stands among others on Act 13/2003 on manpower and on Regional Regulation 4/2016 of Kabupaten Bekasi. A reference that has not been compared with its official text yet is marked “reference being verified”.',
        ],
      },
      {
        id: 'cara',
        title: 'How a status is derived',
        paragraphs: [
          'No officer types a status. It is derived from dated evidence against the requirements in force on that day, for each activity and programme.',
        ],
        items: [
          'Blocking requirement: without valid evidence the activity may not be run.',
          'Conditional requirement: the activity may run while it is being completed.',
          'Advice: shown, without effect on the status.',
          'Evidence is accepted by two different officers.',
          'The headline of an agency is the lowest status among its activities, always shown with the list.',
          'An agency that is only listed and was never examined has no status.',
          'Open complaints do not change a status and are not shown.',
        ],
      },
      {
        title: 'For a past day',
        paragraphs: [
          'On the page of each agency you can choose a day, such as the one on which you enrolled or paid. The register answers from 1 January 2024 on.',
        ],
      },
      {
        id: 'tidak-tercatat',
        title: 'When an agency is not on record',
        paragraphs: [
          'Not on record is not a statement that the agency breaks the law. Agencies of other regions, or licensed by central government, may be on record elsewhere.',
        ],
        items: [
          'Ask for the NIB and the standard certificate, and compare the QR code with oss.go.id.',
          'Do not pay to be given a job. Placement agencies may not charge job seekers for placement.',
          'Keep evidence, and keep a check receipt from the search page.',
        ],
        links: [{ href: '/lapor', text: 'Where to report' }],
      },
      {
        id: 'kontak',
        title: 'Contact',
        paragraphs: [
          'Dinas Ketenagakerjaan Kabupaten Bekasi, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
          'An agency may ask for a correction or use its right of reply from its own page; the answer comes within 3 working days. That limit is our proposal, not law.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Personal data',
    lead: 'A check leaves no trace of you.',
    sections: [
      {
        title: 'When you check',
        paragraphs: ['The register does not keep who searched, for what, or from where.'],
        items: [
          'No account, tracker, advertisement or third-party service.',
          'Technical logs hold no network address, search words or page content.',
          'The usage limit works on a fingerprint that changes daily and lives in memory only.',
          'Cookies only for the language and appearance you chose yourself.',
          'If you follow an agency by mail, your address is kept sealed, told to nobody, and erased when you leave.',
        ],
      },
      {
        title: 'When you keep a receipt or ask for a letter',
        paragraphs: [
          'What was asked, what was answered and when is kept. Who asked is not, and the agency is not told.',
        ],
      },
      {
        title: 'When you report',
        paragraphs: [
          'A draft is encrypted under a key that only the cookie of your browser holds, lives for 24 hours at most, and cannot be read by the office. What a report says and who sent it are sealed under different keys.',
          'The secret code is shown once; the office does not keep it. Whoever is reported is never told who reported.',
        ],
      },
      {
        title: 'When you ask for a correction',
        paragraphs: ['Contact details only if you give them. They are kept encrypted and opened only to answer you.'],
      },
      {
        title: 'Data about people',
        paragraphs: [
          'The register shows no identity number, private address, private phone or name of an instructor. Names of people are not shown on the page of an agency.',
          'Under Act 27/2022 you may ask for an explanation, access and correction through the manpower office.',
        ],
        links: [{ href: '/tentang#kontak', text: 'Contact' }],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'These pages are made for everybody, on any phone.',
    sections: [
      {
        title: 'What we keep',
        paragraphs: ['Our target is WCAG 2.2 level AA.'],
        items: [
          'Everything works without JavaScript and by keyboard alone.',
          'A status is always a word, an icon, a pattern and a colour; never a colour alone.',
          'Readable on a screen of 360 pixels and at 400 per cent zoom.',
          'Light, dark and print.',
          'Indonesian and English.',
        ],
      },
      {
        title: 'How we check it',
        paragraphs: [
          'Each change is tested with axe on all public pages, in two widths, two languages and two appearances. Tests with people who use a screen reader have not been done yet.',
        ],
      },
      {
        title: 'Something in your way?',
        paragraphs: ['Tell us the page, the device and what you could not do.'],
        links: [{ href: '/tentang#kontak', text: 'Contact' }],
      },
    ],
  },
  sop: {
    title: 'Integrated procedure (SOP)',
    lead: 'What an office can solve is solved there; what it cannot goes to a session of the offices concerned, then to the Bupati (regent).',
    sections: [
      {
        title: 'Its legal standing now',
        paragraphs: [
          'The procedure runs as internal coordination; the Regent Regulation has not been promulgated. That is why the register names no regulation number for it.',
        ],
      },
      {
        title: 'The order',
        paragraphs: ['The order follows what the regency government explained in July 2024.'],
        items: [
          'The competent office handles it first.',
          'If that fails, the offices concerned meet the complainant.',
          'If that fails too, the Bupati decides what is reserved to that office.',
        ],
      },
      {
        title: 'Reports and how they are handled',
        paragraphs: [
          'Reports are received and screened through this register. What follows is run as coordination among offices.',
        ],
        links: [{ href: '/lapor', text: 'Make a report' }],
      },
    ],
  },
}
