import type { PrivacyWords } from './privacy-id.ts'

export const privacy: PrivacyWords = {
  lead: 'Whoever is reported is never told who reported, whatever you choose.',
  modes: 'How your identity is protected',
  mode: {
    RAHASIA: {
      label: 'Confidential (recommended)',
      hint: 'Who you are is kept apart and encrypted. Only two named officers can open it; each opening is recorded and you can see it.',
    },
    ANONIM: {
      label: 'Anonymous',
      hint: 'No identity is kept, even if the fields below are filled in. Only the code opens this report. You cannot object to its result.',
    },
    TERBUKA: {
      label: 'Open',
      hint: 'The officers who handle it know your name and can call you.',
    },
  },
  who: 'About you',
  whoHint: 'May be left empty, but for the name if you choose open. If you choose anonymous, none of it is sent.',
  as: 'You report as',
  kinds: {
    PUBLIC: 'A resident',
    JOB_SEEKER: 'A job seeker or worker',
    FAMILY: 'Family of a job seeker',
    SCHOOL: 'A school',
    COMPANY: 'A company',
    AGENCY: 'A training or placement agency',
    UNION: 'A union',
    PRESS: 'The press',
  },
  name: 'Your name',
  phone: 'Your telephone number',
  contact: 'Another safe way to reach you',
  contactHint: 'Without it our answers are on the tracking page.',
  hours: 'When is it safe to reach you?',
  hoursOf: {
    ANY: 'At any time',
    MORNING: 'Morning, 08.00–12.00',
    AFTERNOON: 'Afternoon, 12.00–18.00',
    EVENING: 'Evening, 18.00–21.00',
    NEVER: 'Do not contact me',
  },
  mail: 'E-mail',
  mailMe: 'Tell me by e-mail when there is news',
  mailHint: 'The mail says “There is news” and nothing else: no number, nothing of the report.',
  checkIns: 'Ask how I am after 30, 60 and 90 days',
  checkInsHint:
    'The question is on the tracking page: are you under pressure since you reported? Without an answer within 7 days the duty officer is told.',
  previewTexts: { story: 'Story', place: 'Place', witnesses: 'Witnesses', wants: 'Hopes', answers: 'Other answers' },
  law: 'How your data are processed (UU 27/2022)',
  lawText:
    'Ground: carrying out a task of the government. Kept until the case is closed and two years after, then the identity is erased. You have the right to see and correct your data.',
}
