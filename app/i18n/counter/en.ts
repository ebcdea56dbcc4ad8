import type { CounterMessages } from './id.ts'

export const counter: CounterMessages = {
  evidence: {
    title: 'Take in a document at the counter',
    lead: 'For an agency that comes to the counter. The document is recorded as if the agency had uploaded it: it counts for nothing before two officers have decided.',
    broughtBy: 'Received from',
    broughtByHint: 'Name and position of who handed it in, 120 letters at most. Not shown to the public.',
    broughtByWrong: 'Write who handed in this document, 120 letters at most.',
    received: 'Received at the counter from {nama} by {petugas}, {waktu}.',
    back: 'Back to the vetting page',
  },
  address: {
    title: 'Dead mail addresses',
    lead: 'A mail server answered that this address does not exist, so that nothing more is sent there. Ask the agency, then choose one.',
    none: 'No address on the record of this agency is dead.',
    own: 'Address on the record of the agency: {alamat}',
    person: 'Address of the account of somebody of this agency',
    empty: 'not on record any more',
    found: 'Known since {waktu}. Answer of the server: {jawaban}.',
    confirm: 'The address was checked and is right; send there again',
    replace: 'Propose another address',
    replaceHint: 'The record changes once a second officer has confirmed it. This item is then settled by itself.',
    done: 'Recorded. Mail goes to that address again.',
    gone: 'That was settled already.',
  },
}
