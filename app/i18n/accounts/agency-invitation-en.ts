import type { AgencyInvitationMessages } from './agency-invitation-id.ts'

export const agencyInvitation: AgencyInvitationMessages = {
  title: 'Account for somebody of an agency',
  lead: 'For whoever comes to the counter. Look at their identity card, then make a link; they write their name, number and password themselves. The account opens no agency yet: they claim theirs with proof of authority, and an officer accepts it on the page Claims.',
  email: 'Their e-mail address',
  name: 'Name, as on the identity card',
  button: 'Make a link',
  link: 'A link for one use, good for 72 hours. Give it to nobody but them; it is not shown again:',
  claims: 'To the claims',
  open: 'Make an account for somebody of an agency',
  errors: {
    'not-an-address': 'That is no e-mail address.',
    'address-taken':
      'There is an account with that address. Its owner uses "Forgotten password"; without mail, an administrator makes a new link.',
  },
}
