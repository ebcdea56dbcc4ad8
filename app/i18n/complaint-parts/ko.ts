import type { ComplaintPartWords } from './id.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const complaintParts: ComplaintPartWords = {
  emergency: {
    title: '지금 폭력, 감금, 협박 또는 출입구 봉쇄가 일어나고 있습니까?',
    callStart: '먼저 경찰',
    callEnd: '에 전화하십시오. 이 신고는 나중에 보내도 됩니다.',
    nowTitle: '지금 위험에 처한 사람이 있습니다. 먼저 전화하십시오',
    nowEnd: '. 경찰이 먼저입니다. 이 신고는 나중에 해도 됩니다.',
    task: '군 치안 대책반(Satgas Pemberantasan Premanisme)과 당직 공무원에게 신고 당일 알립니다. 신고해야만 도움을 받을 수 있는 것은 아닙니다.',
  },
  safety: {
    title: '신고자가 드러날 수 있는 부분',
    none: '이름, 번호 등 보통 신고자를 드러내는 내용을 찾지 못했습니다. 한 번 더 읽어 주십시오. 상황은 본인이 가장 잘 아십니다.',
    count: '표시된 {jumlah}곳이 신고자를 드러낼 수 있습니다:',
    advice:
      '조언일 뿐 조건이 아닙니다. 고치거나 그대로 두셔도 됩니다. 상대방에게 전달하기 전에 내용을 다시 요약합니다.',
    change: '내용 고치기',
    files: '파일 이름',
    filesCleaned: '파일 사본에서 위치, 기기, 작성자 정보를 지웁니다. 원본은 봉인합니다.',
    why: {
      NAME: '사람 이름',
      PHONE: '전화번호',
      ID_NUMBER: '신분증 번호',
      EMAIL: '이메일 주소',
      OWN_NUMBER: '본인에게 부여된 번호',
      SHIFT: '근무조',
      FEW: '인원이 적은 집단',
      HOME: '거주지',
      POSITION: '직책·부서',
      COMPANY: '회사명',
      SUM: '정확한 금액',
    },
  },
  steps: {
    title: '앞으로의 절차',
    today: '오늘',
    workingDays: '근무일 {jumlah}일',
    calendarDays: '역일 {jumlah}일',
    what: {
      RECEIPT: '접수증(신고 번호와 조회 코드)',
      HAND_OVER: '당직 공무원이 당일 신고를 받습니다.',
      SCREENING: '심사 결과: 내용이 갖추어졌는지, 어느 부서가 맡는지 ({hari})',
      LAW_ANSWER: '내용이 갖추어졌는지에 대한 답변 기한 ({hari})',
      FIRST_ANSWER: '내용에 대한 첫 답변 ({hari})',
      BUDGET_ORDINARY: '늦어도 이날까지 종료 ({hari})',
      BUDGET_NO_SUPERVISION: '늦어도 이날까지 종료 ({hari})',
      BUDGET_SUPERVISION: '현장 확인이 필요한 경우에도 늦어도 이날까지 종료 ({hari})',
    },
    binding: { LAW: '법정 기한.', INTERNAL: '관청의 목표.' },
    counted:
      '{tanggal}에 접수되고 내용이 갖추어진 경우의 일정입니다. 접수일, 주말, 공휴일, 정부 지정 공동 휴무일은 근무일로 세지 않습니다.',
    yearUnknown: '그 해의 공휴일이 아직 공포되지 않아 날짜가 늦춰질 수 있습니다.',
    prePerbup: '이 절차는 내부 조정으로 운영됩니다. 군수 규정은 아직 공포되지 않았습니다.',
  },
  /** While reports flood in. */
  crowd: {
    wait: '많은 신고가 동시에 접수되고 있습니다. 작성한 내용은 남아 있습니다. {detik}초 뒤에 다시 전송해 주십시오.',
    empty: '비워 두십시오',
  },
}
