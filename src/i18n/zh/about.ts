import type { messages as en } from '../en/about'

export const messages: typeof en = {
  title: '关于《时间的地层》',
  all: '合计',
  levels: {
    caption: '重要程度分级',
    level: '级别',
    meaning: '含义',
    architectures: '架构数',
  },
  eras: {
    caption: '各时代、各级别的架构数，最近的时代在前',
    era: '时代',
  },
  figures: {
    caption: '文章中的数据',
    provenance: '来源',
    count: '条数',
    unverified: '未核实',
  },
  contents: {
    caption: '本站内容',
    item: '项目',
    number: '数量',
    architectures: '架构',
    specified: '有可执行规格的架构',
    variants: '由规格算出的网络（含变体）',
    sources: '引用的文献',
    unverifiedSources: '标为未核实的文献',
    labs: '实验',
    claims: '实验中检验的论断',
    seeds: '每条论断的运行次数（随机种子各不相同）',
    upheld: '每次运行都成立的论断',
  },
  licences: '本站所含全部程序库与字体的许可（licenses.txt）',
  files: {
    caption: '所有文件均为 UTF-8 文本',
    file: '文件',
    holds: '内容',
    timeline: '时代、架构、承接关系、数据、文献和事件，中英双语',
    schema: 'timeline.json 的格式（JSON Schema）',
    csv: '每个架构一行，适合电子表格',
    bib: '每个架构的首要文献，BibTeX 格式',
    networks: '网络每个变体的每一层：形状、参数、乘加次数。例如：',
  },
}
