import type { messages as en } from '../en/article'

export const messages: typeof en = {
  keyFigures: '关键数据',
  sourceOf: (title) => `来源：${title}`,
  rumoured: (amount) => `据传约 ${amount}`,
  unverified: (amount) => `${amount}，未核实`,
  builtOn: '承接自',
  ledTo: '后续架构',
}
