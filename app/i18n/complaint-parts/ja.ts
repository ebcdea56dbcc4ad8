import type { ComplaintPartWords } from './id.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const complaintParts: ComplaintPartWords = {
  emergency: {
    title: '暴力、監禁、脅迫、ゲート封鎖が今起きていますか？',
    callStart: 'まず警察',
    callEnd: 'に電話してください。この通報は後からでも送れます。',
    nowTitle: '今、危険にさらされている人がいます。先に電話してください',
    nowEnd: 'へ。警察が先です。この通報は後で構いません。',
    task: '県の治安対策チーム（Satgas Pemberantasan Premanisme）と当番官には、通報を受けたその日に伝えます。助けを受けるために通報が条件となることはありません。',
  },
  safety: {
    title: '通報者が推測されるおそれのある部分',
    none: '氏名や番号など、通報者を示しやすい記載は見つかりませんでした。念のため、もう一度お読みください。',
    count: '印を付けた{jumlah}か所から、通報者が推測されるおそれがあります：',
    advice:
      'これは助言であり、条件ではありません。直しても、そのままでも構いません。相手方に伝える前に、内容は要約し直します。',
    change: '内容を直す',
    files: 'ファイル名',
    filesCleaned: '位置情報・機種・作成者は、ファイルの写しから削除します。原本は封印します。',
    why: {
      NAME: '人名',
      PHONE: '電話番号',
      ID_NUMBER: '身分証番号',
      EMAIL: 'メールアドレス',
      OWN_NUMBER: 'ご自身に付けられた番号',
      SHIFT: '勤務シフト・班',
      FEW: '少人数の集まり',
      HOME: '住まい',
      POSITION: '役職・部署',
      COMPANY: '会社名',
      SUM: '正確な金額',
    },
  },
  steps: {
    title: 'この後の流れ',
    today: '本日',
    workingDays: '{jumlah}営業日',
    calendarDays: '{jumlah}暦日',
    what: {
      RECEIPT: '受付票（通報番号と追跡コード）',
      HAND_OVER: '当日中に当番官へ届きます。',
      SCREENING: '審査結果：不足の有無と担当部局（{hari}）',
      LAW_ANSWER: '書類が揃っているかの回答期限（{hari}）',
      FIRST_ANSWER: '内容に関する最初の回答（{hari}）',
      BUDGET_ORDINARY: '遅くともこの日までに終了（{hari}）',
      BUDGET_NO_SUPERVISION: '遅くともこの日までに終了（{hari}）',
      BUDGET_SUPERVISION: '現地確認が必要な場合でも、遅くともこの日までに終了（{hari}）',
    },
    binding: { LAW: '法律上の期限。', INTERNAL: '役所の目標。' },
    counted:
      '{tanggal}に受理し、内容が揃っている場合の日程です。受理日、週末、祝日、政府指定の一斉休暇は営業日に数えません。',
    yearUnknown: 'その年の祝日はまだ公布されていないため、日付が後ろにずれることがあります。',
    prePerbup: 'この手順は内部調整として運用しています。県知事規則はまだ公布されていません。',
  },
  /** While reports flood in. */
  crowd: {
    wait: '多くの報告が同時に届いています。入力内容は保存されています。{detik}秒待ってから、もう一度送信してください。',
    empty: '空欄のままにしてください',
  },
}
