import type { ShellMessages } from './id.ts'

export const shell: ShellMessages = {
  site: 'CekLembaga',
  titleEnd: 'CekLembaga, Bekasi Regency',
  office: 'Manpower Office, Bekasi Regency',
  skip: 'Skip to content',
  languageLabel: 'Language',
  navLabel: 'Services',
  nav: {
    search: { long: 'Find an agency', short: 'Find' },
    report: { long: 'Report', short: 'Report' },
    track: { long: 'Follow a report', short: 'Follow' },
    data: { long: 'Open data', short: 'Data' },
  },
  home: 'Home',
  crumbs: 'You are here',
  demo: 'This is a demonstration: every agency here is made up. Clock of the register: {tanggal}.',
  worldLabel: 'About this database',
  testWorld: 'This is a test database. Clock of the register: {tanggal}.',
  footer: {
    status:
      'A status reflects documents checked as of {tanggal}. Agencies may ask for a correction or a right of reply on their page.',
    emergency: 'Violence, confinement or a blocked gate right now? Call the police: 110.',
    about: 'About this register',
    how: 'How a status is derived',
    sop: 'Procedure (SOP)',
    verify: 'Check a letter or proof',
    privacy: 'Personal data protection',
    accessibility: 'Accessibility',
    contact: 'Contact the Manpower Office',
    address:
      'CekLembaga, Manpower Office (Dinas Ketenagakerjaan) of Bekasi Regency, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
  },
  theme: { label: 'Appearance', auto: 'As the device', light: 'Light', dark: 'Dark' },
  errors: {
    notFound: {
      title: 'Page not found',
      text: 'This address does not exist or has changed. Search for an agency by name, NIB or certificate number.',
    },
    agencyNumber: {
      title: 'Unknown agency number',
      text: 'The number of an agency is LBG, a hyphen and six digits, such as LBG-000123. The number in this address does not look like that or is not in the register.',
    },
    method: {
      title: 'This page cannot receive that',
      text: 'Go back to the page before and try again from there.',
    },
    forbidden: {
      title: 'This page is not for your role',
      text: 'Your account may not open this page or do this. If you think it should, ask the administrator of the system.',
    },
    broken: {
      title: 'Something is broken on our side',
      text: 'This page cannot be shown right now. Please try again in a few minutes. The data of the agency is not affected.',
    },
    search: 'Find an agency',
    backToRoom: 'To your desk',
  },
}
