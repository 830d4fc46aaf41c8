import type { Language } from '../model/timeline'

/** What the page about the site says beside its words in the content; it comes with the page. */
const en = {
  title: 'About Layers of Time',
  all: 'All',
  levels: {
    caption: 'Levels of importance',
    level: 'Level',
    meaning: 'Meaning',
    architectures: 'Architectures',
  },
  eras: {
    caption: 'Architectures by era and level of importance, the top layer first',
    era: 'Era',
  },
  figures: {
    caption: 'Figures in the articles',
    provenance: 'Provenance',
    count: 'Figures',
    unverified: 'Not verified',
  },
  contents: {
    caption: 'What these pages hold',
    item: 'Item',
    number: 'Number',
    architectures: 'Architectures',
    specified: 'Architectures with an executable specification',
    variants: 'Networks computed from these, variants included',
    sources: 'Publications cited',
    unverifiedSources: 'Publications marked as not verified',
    labs: 'Labs',
    claims: 'Claims measured in labs',
    seeds: 'Runs of each claim, with different seeds',
    upheld: 'Claims that held in every run',
  },
  files: {
    caption: 'All files are UTF-8 text',
    file: 'File',
    holds: 'Contents',
    timeline: 'Eras, architectures, lineage, figures, sources and events, in English and Chinese',
    schema: 'The form of timeline.json, as JSON Schema',
    csv: 'One row for each architecture, for a spreadsheet',
    bib: 'The primary source of each architecture, for BibTeX',
    networks: 'Every layer of every variant of a network: shapes, parameters, multiply–adds. For example',
  },
}

const zh: typeof en = {
  title: '关于《时间的地层》',
  all: '合计',
  levels: {
    caption: '重要程度分级',
    level: '级别',
    meaning: '含义',
    architectures: '架构数',
  },
  eras: {
    caption: '各时代、各级别的架构数，最上面一层在前',
    era: '时代',
  },
  figures: {
    caption: '文章中的数据',
    provenance: '来源',
    count: '条数',
    unverified: '未核实',
  },
  contents: {
    caption: '站内有些什么',
    item: '项目',
    number: '数量',
    architectures: '架构',
    specified: '有可执行规格的架构',
    variants: '由规格算出的网络（含变体）',
    sources: '引用的文献',
    unverifiedSources: '标为未核实的文献',
    labs: '实验',
    claims: '实验中测量的论断',
    seeds: '每条论断的运行次数（种子各不相同）',
    upheld: '每次运行都成立的论断',
  },
  files: {
    caption: '均为 UTF-8 文本',
    file: '文件',
    holds: '内容',
    timeline: '时代、架构、承接关系、数据、文献和事件，中英文俱全',
    schema: 'timeline.json 的格式，用 JSON Schema 写成',
    csv: '每个架构一行，可用电子表格打开',
    bib: '每个架构的首要文献，供 BibTeX 使用',
    networks: '网络每个变体的每一层：形状、参数、乘加次数。例如',
  },
}

export const aboutMessages: Readonly<Record<Language, typeof en>> = { en, zh }
