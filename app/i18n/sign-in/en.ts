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
  presence: {
    lead: 'This act matters. Prove that it is you who does it; that holds for 15 minutes.',
    password: 'Your password',
    code: 'The code of your authenticator app, or one backup code',
    neededPassword: 'Type your password to go on. What else you typed is still in this form.',
    neededCode: 'Type the code of your authenticator app to go on. What else you typed is still in this form.',
    wrongPassword: 'That password does not fit. What else you typed is still here; type the password once more.',
    wrongCode: 'That code does not fit or was used. Wait for the next one, then try again.',
    tryLater: 'Too many wrong attempts. Try again from {jam}. What else you typed is still here.',
  },
  continue: {
    title: 'What you typed is still here',
    lead: 'Your session ended when you sent a form. It has not been saved; send it again if it still stands.',
    typed: 'What you typed',
    send: 'Send again',
    discard: 'Do not send, open the page',
  },
}
