import type { ComplaintReceiptWords } from './id.ts'

export const complaintReceipt: ComplaintReceiptWords = {
  received: 'Your report was received, {waktu}.',
  title: 'Save this code now',
  lead: 'With this number and code you can see the stage of your report and answer messages of the officers.',
  once: 'The code is shown here only and cannot be sent again.',
  number: 'Report number',
  secret: 'Secret code',
  signs: 'The letters O, I, L and the digits 0, 1 are not used.',
  aloud: 'Read the code out, sign by sign',
  group: 'Group {ke}',
  check: 'Check sign',
  digits: ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'],
  qr: {
    label: 'QR code with the report number and the secret code',
    title: 'Scan it to save it',
    text: 'This QR holds the number and the secret code. Whoever scans it can open the report; show it to nobody.',
  },
  proof: {
    label: 'QR code of the proof of reporting, without identity',
    title: 'Proof of reporting',
    text: 'This QR proves that a report existed at this time, without opening what it says or who sent it. It can be shown to the Ombudsman.',
  },
  pdf: 'Download the receipt (PDF)',
  pdfHint: 'The PDF holds neither the secret code nor what the report says. It is in Indonesian.',
  print: 'To print this page, use the print command of your browser.',
  retype: {
    label: 'Type the secret code once more, to be sure that it is saved',
    hint: 'In capitals or not, with or without dashes.',
    button: 'I have saved the code',
    after: 'After that this page closes and the code cannot be shown again.',
    errorTitle: 'The code is not the same yet',
    wrong: 'What was typed is not the code above. Compare it sign by sign.',
  },
  next: 'What comes next',
  gone: {
    title: 'This receipt is closed',
    text: 'For your safety the secret code is shown once only. If you saved number and code, you can follow the report on the tracking page.',
    lost: 'Code not saved? The report is still handled, but nobody can open its page for you. You may send a new report and name the number of the earlier one.',
    track: 'Track a report',
    again: 'Make a new report',
  },
}
