import type { NoticesMessages } from './id.ts'

export const notices: NoticesMessages = {
  office: 'Manpower Office of Bekasi Regency',
  greeting: 'To the management of {nama} ({no}),',
  automatic: 'This mail was sent automatically by CekLembaga. Nobody reads replies to this address.',
  agencyPage: 'Public page of the agency',
  ownDesk: 'Your agency’s desk, where documents are uploaded',
  unexamined: 'not examined yet',
  lapse: {
    item: '{jenis}: valid until {tanggal}{program}',
    ofProgrammes: ' (programme: {program})',
  },
  followAsked: {
    subject: 'Confirm that you follow {nama}',
    asked:
      'Somebody, perhaps you, asked that this address be told when the public record of {nama} ({no}) at CekLembaga changes.',
    whatToDo:
      'If you want that, open this link within 7 days and press the button to confirm. If not, ignore this mail: nothing more is sent.',
    link: 'Confirm',
    unknown: 'The agency is not told who follows it.',
  },
  followChanges: {
    subject: 'Changes of the public record of {nama}',
    lead: 'The public record of {nama} ({no}) has changed:',
    now: 'What is true now is always on the page of the agency. This mail only tells that something changed.',
    leave: 'Stop following',
  },
  lapsesSoon: {
    subject: 'Documents of {nama} end soon',
    lead: 'According to the register the following documents will end:',
    whatToDo:
      'If a new document is there, upload it before that day. While an uploaded document is examined, the public page says so. If it was uploaded already, this mail can be ignored.',
  },
  hasLapsed: {
    subject: 'Documents of {nama} have ended',
    lead: 'According to the register the following documents have ended, and the public page says so:',
    whatToDo: 'A new document can be uploaded at any time; the public page then says that it is being examined.',
  },
  letter: {
    subject: '{judul}: {nama}',
    lead: 'The office has issued a letter to {nama} ({no}): {judul}, number {nomor}.',
    numberLater: 'to follow',
    read: 'Through this link the letter can be read, and checked for being genuine.',
    link: 'Check the letter',
    about: 'The letter speaks of the following documents:',
  },
  changes: {
    REGISTERED: () => 'Entered in the register',
    NAME: ({ detail }) => `Name changed (before: ${detail['from'] ?? '-'})`,
    STATUS: ({ detail }, label) => `Status: ${label(detail['to'])} (before: ${label(detail['from'])})`,
    SANCTION: ({ detail }) => `Decision number ${detail['number'] ?? '-'}`,
    DATA: () => 'Data of the agency updated',
    MERGED: () => 'Merged with another number',
  },
  outbox: {
    title: 'Messages out',
    lead: 'Mail that waits, was sent, or has trouble. Addresses and contents are sealed and not shown.',
    off: 'Mail is not switched on (SMTP_URL is empty). All messages are held; those not older than a week leave once it is.',
    countsTitle: 'How many stand how',
    troubledTitle: 'Messages with trouble',
    none: 'No message has trouble.',
    head: { ref: 'Message', kind: 'About', state: 'State', attempts: 'Attempts', trouble: 'Answer of the server' },
    next: 'tried again {waktu}',
    states: {
      WAITING: 'Waiting',
      SENDING: 'Being sent',
      HELD: 'Held',
      SENT: 'Sent',
      REFUSED: 'Refused by the server',
      STOPPED: 'Stopped',
      GIVEN_UP: 'Not sent',
    },
    kinds: {
      FOLLOW_ASKED: 'Confirmation of a follower',
      FOLLOW_CHANGES: 'Changes for a follower',
      LAPSES_SOON: 'Documents end soon',
      HAS_LAPSED: 'Documents have ended',
      LETTER: 'Letter of the office',
      ACCOUNT_LINK: 'Link of an account',
      ACCOUNT_KNOWN: 'Address has an account',
    },
  },
  inApp: {
    title: 'Notices',
    none: 'There are no notices.',
    unread: 'unread',
    markAll: 'Mark all as read',
    DOCUMENT_LAPSES: '{nama}: {jenis} is valid until {tanggal}{program}.',
    DOCUMENT_LAPSED: '{nama}: {jenis} ended on {tanggal}{program}.',
    LETTER: '{nama}: {judul}, number {nomor}.',
  },
}
