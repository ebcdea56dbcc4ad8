import type { ProofMessages } from './id.ts'

const NOT_OURS =
  'We did not issue this file. Scans and photographs cannot be recognised either: check them by the code below the QR.'

export const proofs: ProofMessages = {
  office: 'CekLembaga, Manpower Office of Bekasi Regency',
  receipt: {
    title: 'Proof of check',
    crumb: 'Proof of check',
    lead: 'At the time below, this register showed:',
    tableCaption: 'Status by activity',
    activity: 'Activity or programme',
    status: 'Status',
    checkedAt: 'Time of the check',
    code: 'Check number',
    fingerprint: 'Fingerprint of the data',
    asked: 'Searched for',
    noRecord: 'No record found as of {tanggal}. This is not a statement that the agency breaks the law.',
    notOfficial:
      'This proof records what the register showed at that time; it is not an official letter. The name of the person who checked is not kept. The agency is not told about this check.',
    qr: 'QR code to check that this proof is genuine',
    link: 'Page that checks this proof',
    download: 'Download PDF',
    checkAt: 'Check that it is genuine:',
    printHint: 'To keep it on paper, print this page: it fits on one sheet.',
  },
  letter: {
    title: 'This status letter was issued by the register',
    crumb: 'Check a letter',
    lead: 'This code belongs to a status letter of the Manpower Office of Bekasi Regency. When it was issued, it said:',
    number: 'Letter number',
    numberLater: 'number to follow',
    issuedAt: 'Time of issue',
    hash: 'SHA-256 of the PDF file',
    draft: 'This letter is still a draft: it has not been signed.',
    signed: 'This letter has been signed.',
    compare:
      'Compare number, name and status above with the letter you hold. To be sure that a PDF file was not changed, upload it.',
    download: 'Download the letter again (PDF)',
    upload: 'Check a PDF file',
    otherTitle: 'This letter was issued by the manpower office',
    otherLead:
      'This code belongs to a letter of the manpower office of Bekasi Regency: {judul}. When it was issued, the register showed:',
    otherCompare:
      'Compare the number and the time of issue above with the letter you hold. To make sure that the PDF file was not changed, upload it.',
    qr: 'QR code to check that this letter is genuine',
  },
  now: {
    title: 'What is true now',
    same: 'The same: the register shows the same as of {waktu}.',
    differs: 'Different: the register has changed since. As of {waktu}:',
    open: 'Open the page of the agency',
    searchAgain: 'Search again',
  },
  changes: {
    'now-on-record': 'There is now an agency on record for this search.',
    'no-longer-on-record': 'This agency is no longer on record.',
    name: 'Name: from {dulu} to {kini}.',
    headline: 'Status of the agency: from {dulu} to {kini}.',
    line: '{kegiatan}: from {dulu} to {kini}.',
    'line-added': '{kegiatan}: newly on record.',
    'line-gone': '{kegiatan}: no longer on record.',
    sanctions: 'The sanctions in force have changed.',
  },
  notExamined: 'Not yet examined',
  listedBy: 'Listed in {daftar} as of {tanggal}.',
  district: 'District {nama}',
  unknown: {
    title: 'This code cannot be checked',
    refusals: {
      unknown:
        'We do not know this code. A sign may have been misread, or the letter does not come from this register. That proves no fault of anybody.',
      'wrong-length': 'A code has 13 letters and digits, such as 7K3M-Q9TX-B6RW-4.',
      'wrong-sign': 'A code has only letters and digits without O, I, L, 0 and 1, such as 7K3M-Q9TX-B6RW-4.',
      'wrong-check-digit':
        'A letter or digit is wrong or two changed places. Check the code on your letter or proof again.',
    },
  },
  verify: {
    title: 'Check a letter or proof',
    lead: 'Is this letter ours, and does it still say the same? Check it by its code, or upload the PDF file.',
    codeTitle: 'By code',
    codeLabel: 'Code below the QR',
    codeHint:
      '13 letters and digits, such as 7K3M-Q9TX-B6RW-4. Small letters and missing dashes are fine. A proof of filing begins with BL1- and is longer.',
    codeButton: 'Check the code',
    fileTitle: 'By PDF file',
    fileLabel: 'PDF file of the letter or proof',
    fileHint: '10 MB at most. The file is checked and forgotten at once: it is not kept and not sent anywhere.',
    fileButton: 'Check the file',
    errorTitle: 'Error: the file was not checked',
    refusals: {
      empty: 'Choose a PDF file that is not empty. This one is empty, or none was chosen.',
      'not-a-pdf': 'This file is not a PDF. Upload the letter or proof as a PDF, not a photograph or another document.',
      'too-large': 'The file is larger than 10 MB. Our letters and proofs are much smaller.',
    },
    outcomes: {
      unchanged: {
        title: 'This letter is ours and unchanged',
        text: 'This file is exactly the letter that we issued.',
      },
      altered: {
        title: 'This file differs from our letter',
        text: 'This file carries the code of a letter of ours, but is not exactly what we issued: it was changed, saved anew or scanned. The original counts; download it below and compare.',
      },
      'not-ours': {
        title: 'We do not know this file',
        text: NOT_OURS,
      },
    },
    receiptOutcomes: {
      unchanged: {
        title: 'This proof is ours and unchanged',
        text: 'This file is exactly the proof of check that can be downloaded here.',
      },
      altered: {
        title: 'This file differs from our proof',
        text: 'This file carries the code of a proof of check of ours, but is not exactly what we printed: it was changed, saved anew or scanned. The original counts; download it below and compare.',
      },
      'not-ours': { title: 'We do not know this file', text: NOT_OURS },
    },
    openReceipt: 'See what the proof says and what is true now',
    openCode: 'See what the letter says and what is true now',
  },
  correction: {
    title: 'Ask for a correction or a right of reply',
    lead: 'Anybody may ask for a correction of the page of {nama}. The agency may use its right of reply.',
    what: 'An officer of the Manpower Office reads the request and answers within 3 working days. It is not shown to anybody else. A status changes only when documents prove it.',
    kind: 'Kind of request',
    kinds: {
      CORRECTION: 'Correction: something on this page is wrong',
      RIGHT_OF_REPLY: 'Right of reply: I answer on behalf of the agency',
      PDP_ACCESS: 'My personal data: what is kept (Law 27/2022)',
      PDP_CORRECTION: 'My personal data: correct it',
      PDP_ERASURE: 'My personal data: erase it',
      PDP_OBJECTION: 'My personal data: I object to its use',
    },
    message: 'What should be corrected or answered?',
    messageHint: 'Name the part of the page and the documents that support it. 10 to 2,000 characters.',
    contact: 'E-mail or telephone for our answer (may stay empty)',
    contactHint: 'Kept encrypted and used only to answer you. Without a contact we cannot answer.',
    button: 'Send the request',
    errorTitle: 'Error: the request was not sent',
    errors: {
      kind: 'Choose the kind of request.',
      message: 'Write your request in 10 to 2,000 characters.',
      contact: 'A contact has 200 characters at most.',
    },
    received: {
      title: 'Request received',
      number: 'Number of the request',
      at: 'Received',
      due: 'Answered by',
      incomplete: 'The holidays of that year have not been decreed yet, so the date may move.',
      keep: 'Note this number. This page shows only the number and the dates, not what you wrote.',
      back: 'Back to the page of the agency',
    },
  },
}
