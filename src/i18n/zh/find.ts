import type { messages as en } from '../en/find'

export const messages: typeof en = {
  placeholder: '名称、主题、人物、年份',
  nothing: (query) => `没有找到“${query}”。可以少用几个词，或换成作者、主题（如“机器翻译”）、年份。`,
  count: (count) => `${count} 条结果`,
  keys: '↑ ↓ 选择，Enter 前往，Esc 关闭',
  loading: '正在载入索引……',
  failed: '索引未能载入。请检查网络后重试。',
  start: '从这里开始',
  eras: '时代',
  landmarks: '里程碑',
  labs: '实验',
  random: '随机打开一个条目',
  topic: '主题',
  person: '作者',
  /** The panel of an unknown address. */
  notFoundText: (path) => `本站没有“${path}”这个页面。`,
  notFoundSuggestions: '你要找的是不是',
  notFoundHome: '查看完整的时间轴',
}
