import type { messages as en } from '../en/head'

export const messages: typeof en = {
  description:
    '八十年的神经网络架构，层层叠成时间的地层：从几十年一直放大到单个网络，看每个架构为何而生、承接自哪里。',
  compareDescription:
    '把两到四个神经网络并排对比：数据、指纹和参数用同一刻度，各层逐一对齐，看后一个比前一个增加、去掉、改变了哪些层。',
  labsDescription:
    '把历史上的每一步重做一遍：旧网络和新网络学同一个任务，就在你的浏览器里训练；关掉开关，就能看到没有那个关键想法会怎样。',
  startFailed: '页面没有载入完整：链接可用，其余功能不可用。请检查网络，然后重新载入。',
}
