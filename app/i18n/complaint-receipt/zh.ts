import type { ComplaintReceiptWords } from './id.ts'

/** Courtesy translation. */
export const complaintReceipt: ComplaintReceiptWords = {
  received: '您的报告已收到,{waktu}。',
  title: '请立即保存此代码',
  lead: '凭此编号和代码,您可以查看报告的进度并回复工作人员的消息。',
  once: '代码仅在此显示,无法再次发送。',
  number: '报告编号',
  secret: '保密代码',
  signs: '不使用字母 O、I、L 和数字 0、1。',
  aloud: '逐字读出代码',
  group: '第 {ke} 组',
  check: '校验字符',
  digits: ['', '', '二', '三', '四', '五', '六', '七', '八', '九'],
  qr: {
    label: '包含报告编号和保密代码的二维码',
    title: '扫描保存',
    text: '此二维码包含编号和保密代码。任何人扫描后都能打开报告,请勿向他人出示。',
  },
  proof: {
    label: '不含身份的报告证明二维码',
    title: '报告证明',
    text: '此二维码证明该时间存在一份报告,而不透露内容或身份。可向监察员出示。',
  },
  pdf: '下载收据(PDF)',
  pdfHint: 'PDF 不含保密代码,也不含报告内容。文字为印度尼西亚语。',
  print: '如需打印本页,请使用浏览器的打印功能。',
  retype: {
    label: '请再次输入保密代码,以确认已保存',
    hint: '大小写均可,可带或不带连字符。',
    button: '我已保存代码',
    after: '之后本页将关闭,代码无法再次显示。',
    errorTitle: '代码不一致',
    wrong: '输入的内容与上方代码不一致。请逐字核对。',
  },
  next: '接下来',
  gone: {
    title: '此收据已关闭',
    text: '为了您的安全,保密代码只显示一次。如果您已保存编号和代码,可在追踪页面查看报告。',
    lost: '没有保存代码?报告仍会处理,但没有人能为您打开其页面。您可以提交新的报告并注明原来的编号。',
    track: '追踪报告',
    again: '提交新的报告',
  },
}
