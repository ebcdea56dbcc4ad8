import type { ComplaintPartWords } from './id.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const complaintParts: ComplaintPartWords = {
  emergency: {
    title: '现在正发生暴力、拘禁、威胁或厂门被封堵吗？',
    callStart: '请先拨打警方电话',
    callEnd: '。此举报可以稍后再提交。',
    nowTitle: '现在有人处于危险之中：请先打电话',
    nowEnd: '。先报警，举报可以稍后再提交。',
    task: '县治安专责小组（Satgas Pemberantasan Premanisme）和值班人员会在收到举报的当天得到通知。提交举报从来不是获得帮助的条件。',
  },
  safety: {
    title: '可能暴露举报人的部分',
    none: '我们没有发现姓名、号码等通常会暴露举报人的内容。请再读一遍：您比我们更了解情况。',
    count: '标出的{jumlah}处可能暴露您的身份：',
    advice: '这只是建议，不是条件。您可以修改，也可以保留：转告被举报方之前，内容会重新概括。',
    change: '修改内容',
    files: '文件名',
    filesCleaned: '文件副本中的位置、设备和作者信息会被删除。原件封存。',
    why: {
      NAME: '人名',
      PHONE: '电话号码',
      ID_NUMBER: '身份证件号码',
      EMAIL: '电子邮箱',
      OWN_NUMBER: '属于您的编号',
      SHIFT: '班次或班组',
      FEW: '人数很少的群体',
      HOME: '住处',
      POSITION: '职务或部门',
      COMPANY: '公司名称',
      SUM: '精确金额',
    },
  },
  steps: {
    title: '接下来的步骤',
    today: '今天',
    workingDays: '{jumlah}个工作日',
    calendarDays: '{jumlah}个日历日',
    what: {
      RECEIPT: '回执（举报编号和查询码）',
      HAND_OVER: '值班人员当天收到您的举报。',
      SCREENING: '审查结果：是否完整，由谁处理（{hari}）',
      LAW_ANSWER: '最迟答复材料是否完整（{hari}）',
      FIRST_ANSWER: '对内容的首次答复（{hari}）',
      BUDGET_ORDINARY: '最迟办结（{hari}）',
      BUDGET_NO_SUPERVISION: '最迟办结（{hari}）',
      BUDGET_SUPERVISION: '如需实地核查，最迟办结（{hari}）',
    },
    binding: { LAW: '法定期限。', INTERNAL: '机关目标。' },
    counted: '按{tanggal}收到且内容完整计算。收到当日、周末、法定节假日和集体休假不计入工作日。',
    yearUnknown: '该年度节假日尚未公布，日期可能顺延。',
    prePerbup: '本程序作为内部协调运行；县长条例尚未颁布。',
  },
  /** While reports flood in. */
  crowd: {
    wait: '目前有大量举报同时提交。您填写的内容仍在，请等待{detik}秒后再次提交。',
    empty: '请留空',
  },
}
