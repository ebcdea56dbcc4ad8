import type { SignInMessages } from './id.ts'

export const signIn: SignInMessages = {
  page: {
    title: 'Sign in',
    lead: 'For officers and for agencies. Finding an agency and reporting need no account.',
    left: 'You have signed out.',
    email: 'E-mail address',
    password: 'Password',
    button: 'Sign in',
  },
  demonstration: {
    title: 'Try it as …',
    lead: 'This is a demonstration: all people and agencies are made up. Choose a role to enter without a password.',
    agencies: 'People of agencies',
    enter: 'Sign in as {nama}',
  },
  continue: {
    title: 'What you typed is still here',
    lead: 'Your session ended when you sent a form. It has not been saved; send it again if it still stands.',
    typed: 'What you typed',
    send: 'Send again',
    discard: 'Do not send, open the page',
  },
}
