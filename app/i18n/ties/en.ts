import type { TiesMessages } from './id.ts'

export const ties: TiesMessages = {
  title: 'Ties of officers to agencies',
  lead: 'An officer who has a tie to an agency, or is named in a report about it, takes no part in its matters. Their work goes back to the queue and their proposals are stopped at that moment.',
  none: 'No tie is on record.',
  columns: { officer: 'Officer', agency: 'Agency', kind: 'Tie', since: 'Since', by: 'Recorded by', end: 'End' },
  self: 'the officer',
  formTitle: 'Record that an officer is named in a matter of an agency',
  formLead: 'This says nothing of what is true. The officer takes no part until it is ended.',
  officer: 'Officer',
  chooseOfficer: 'Choose an officer',
  agency: 'Registry number of the agency',
  agencyHint: 'Example: LBG-000123',
  reason: 'On what it rests',
  reasonHint: 'For example the number of a report. No name of who reported. It is kept in the ledger.',
  button: 'Record',
  end: 'End',
  endReason: 'Why it ends',
  saved: 'Saved.',
  errors: {
    'no-such-agency': 'There is no such registry number.',
    'no-such-officer': 'There is no such account of an officer, or it was closed.',
    'declared-already': 'A tie of this officer to this agency is on record already.',
    'own-tie':
      'Your own ties are declared on the page of your account, and ended by somebody else where they recorded it.',
    'no-such-tie': 'This was ended already, or was declared by the officer.',
    'reason-needed': 'Write the reason.',
    'fields-wrong':
      'Choose an officer, write the registry number of the agency and on what it rests (500 letters at most).',
    'not-allowed': 'Your role may not record this.',
  },
}
