import type { ComplaintPartWords } from './id.ts'

export const complaintParts: ComplaintPartWords = {
  emergency: {
    title: 'Violence, confinement, threats or a blocked gate right now?',
    callStart: 'Call the police on',
    callEnd: '. You can send this report afterwards.',
    nowTitle: 'Somebody is in danger now: call first',
    nowEnd: '. The police first; this report can wait.',
    task: 'The regency task force on public order (Satgas Pemberantasan Premanisme) and the duty officer are told on the day a report is sent. Sending one is never a condition for help.',
  },
  safety: {
    title: 'Parts of the report that may identify you',
    none: 'We found no name, number or other thing that usually tells who reports. Read it once more: you know better than we do.',
    count: '{jumlah} marked parts may tell who you are:',
    advice:
      'This is advice, not a condition. Change them or leave them: the report is summarised anew before anything goes to the reported party.',
    change: 'Change the report',
    files: 'Names of files',
    filesCleaned: 'Location, device and author are removed from the copies of your files. The originals are sealed.',
    why: {
      NAME: 'a person’s name',
      PHONE: 'a telephone number',
      ID_NUMBER: 'an identity number',
      EMAIL: 'an e-mail address',
      OWN_NUMBER: 'a number given to you',
      SHIFT: 'a shift or team',
      FEW: 'a small group',
      HOME: 'where somebody lives',
      POSITION: 'a position',
      COMPANY: 'the name of a company',
      SUM: 'an exact sum of money',
    },
  },
  steps: {
    title: 'What you can expect',
    today: 'Today',
    workingDays: '{jumlah} working days',
    calendarDays: '{jumlah} calendar days',
    what: {
      RECEIPT: 'Receipt with the number and code of the report.',
      HAND_OVER: 'The duty officer has your report the same day.',
      SCREENING: 'Screening result: complete or not, and who handles it ({hari}).',
      LAW_ANSWER: 'At the latest, the answer whether the report is complete ({hari}).',
      FIRST_ANSWER: 'First answer on substance ({hari}).',
      BUDGET_ORDINARY: 'Finished at the latest ({hari}).',
      BUDGET_NO_SUPERVISION: 'Finished at the latest ({hari}).',
      BUDGET_SUPERVISION: 'Finished at the latest if a field check is needed ({hari}).',
    },
    binding: { LAW: 'A deadline by law.', INTERNAL: 'A target of the office.' },
    counted:
      'Counted for a report received on {tanggal} and complete. The day it is received, weekends, national holidays and collective leave do not count as working days.',
    yearUnknown: 'The holidays of that year are not decreed yet; this date may move.',
    prePerbup: 'The procedure runs as internal coordination; the regulation is not yet promulgated.',
  },
  /** While reports flood in. */
  crowd: {
    wait: 'Many reports are coming in at once. What you wrote is kept: wait {detik} seconds, then send again.',
    empty: 'Leave this empty',
  },
}
