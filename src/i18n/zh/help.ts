import type { messages as en } from '../en/help'

export const messages: typeof en = {
  introduction: {
    title: '神经网络八十年，逐层看懂',
    text: '每一层颜色代表一类网络，越厚说明当时越活跃；连线表示谁建立在谁之上。点击名称可以阅读文章，不断放大可以看到单个网络的每一层。',
    start: (year) => `从 ${year} 年开始`,
  },
  title: '怎样看这张图',
  picture: [
    '每一层是一个时代。时间沿着地层延伸，从第一个人工神经元直到今天。',
    '地层在某处越厚，那个时代当时就越活跃：按当时发表的架构计算，重要的架构占得更多。',
    '每个圆点是一个架构，点它的名称就能读到介绍它的文章。',
    '连线把一个架构与它所承接的架构、后来承接它的架构连在一起。',
    '不断放大：名称变成卡片，卡片展开成网络本身，一直看到其中的每一层。',
  ],
  keys: '按键',
  /** The name of the space bar. */
  space: '空格',
  groups: {
    timeline: '选中时间轴上的架构时',
    page: '在整个页面上',
    network: '在网络的结构图中',
  },
  timeline: {
    enter: '进入时间轴，再到其中的事件，然后离开',
    time: '时间上的前一个、后一个架构',
    ancestor: '它所承接的架构',
    descendant: '承接它的架构',
    ends: '最早、最新的架构',
    letters: '名称以这些字母开头的下一个架构',
    open: '打开它的文章',
  },
  page: {
    pan: '沿时间移动（没有选中架构时）',
    zoom: '放大、缩小',
    showAll: '显示全部',
    find: '查找架构、人物或概念',
    close: '关闭已打开的内容；关闭文章后，回到它在时间轴上的位置',
    help: '打开这份帮助',
  },
  network: {
    move: '前一个、后一个部分',
    unfold: '展开、收起一个部分的内部',
  },
}
